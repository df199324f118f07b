/** What a machine is made of, and machines as a whole: data-sheet values with source and date, lifecycle and prices. */
@NullMarked
package dev.supercargo.hardware.parts;

import org.jspecify.annotations.NullMarked;
