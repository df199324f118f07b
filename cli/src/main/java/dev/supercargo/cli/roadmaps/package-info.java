/** Roadmaps on a terminal. */
@NullMarked
package dev.supercargo.cli.roadmaps;

import org.jspecify.annotations.NullMarked;
