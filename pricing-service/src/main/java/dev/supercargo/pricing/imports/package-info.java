/** Import of price lists from files: a file is taken as a whole or not at all, with a report of every kind of row. */
@NullMarked
package dev.supercargo.pricing.imports;

import org.jspecify.annotations.NullMarked;
