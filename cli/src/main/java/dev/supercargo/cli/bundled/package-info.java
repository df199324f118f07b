/** The facts that come with the command, for when no platform runs. */
@NullMarked
package dev.supercargo.cli.bundled;

import org.jspecify.annotations.NullMarked;
