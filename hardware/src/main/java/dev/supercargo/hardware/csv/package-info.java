/** Reads the bundled tables: comma-separated, quoted as in RFC 4180, a header line, an empty cell for an unknown value. Every complaint names the file, the line and the column. */
@NullMarked
package dev.supercargo.hardware.csv;

import org.jspecify.annotations.NullMarked;
