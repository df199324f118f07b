/** RFC 4180 text, read record by record, so that a file of any length needs the memory of one record. */
@NullMarked
package dev.supercargo.pricing.csv;

import org.jspecify.annotations.NullMarked;
