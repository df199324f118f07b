/** Assesses the machine this command runs on, for people and for programs. */
@NullMarked
package dev.supercargo.cli.assess;

import org.jspecify.annotations.NullMarked;
