/** Advises what to buy or rent: questions on a terminal, options for programs. */
@NullMarked
package dev.supercargo.cli.advise;

import org.jspecify.annotations.NullMarked;
