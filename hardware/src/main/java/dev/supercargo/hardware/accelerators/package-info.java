/** The bundled accelerator types: data-sheet values of what software sees as one device. */
@NullMarked
package dev.supercargo.hardware.accelerators;

import org.jspecify.annotations.NullMarked;
