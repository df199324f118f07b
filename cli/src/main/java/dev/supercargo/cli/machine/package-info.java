/** Reads the machine this command runs on: OSHI, the accelerators' own tools, control groups. Never fails as a whole. */
@NullMarked
package dev.supercargo.cli.machine;

import org.jspecify.annotations.NullMarked;
