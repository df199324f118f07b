/** Contracts with providers: their prices outrank every other source while they hold. */
@NullMarked
package dev.supercargo.pricing.contracts;

import org.jspecify.annotations.NullMarked;
