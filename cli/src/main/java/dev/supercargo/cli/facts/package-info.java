/** Prices and hardware, looked up. */
@NullMarked
package dev.supercargo.cli.facts;

import org.jspecify.annotations.NullMarked;
