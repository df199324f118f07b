/** Short measurements of the machine this command runs on: a few seconds each, with limits, leaving nothing behind. */
@NullMarked
package dev.supercargo.cli.machine.bench;

import org.jspecify.annotations.NullMarked;
