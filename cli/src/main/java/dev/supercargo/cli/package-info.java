/** The command {@code supercargo}: its tree of commands and how it ends. */
@NullMarked
package dev.supercargo.cli;

import org.jspecify.annotations.NullMarked;
