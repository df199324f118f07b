/** The best machine within limits, from the bundled facts. */
@NullMarked
package dev.supercargo.cli.optimise;

import org.jspecify.annotations.NullMarked;
