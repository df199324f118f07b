/** Comma-separated files (RFC 4180), read record by record; complaints name row and column. */
@NullMarked
package dev.supercargo.calibration.csv;

import org.jspecify.annotations.NullMarked;
