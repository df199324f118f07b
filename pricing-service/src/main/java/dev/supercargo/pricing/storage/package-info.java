/** What it costs to keep data for a month. */
@NullMarked
package dev.supercargo.pricing.storage;

import org.jspecify.annotations.NullMarked;
