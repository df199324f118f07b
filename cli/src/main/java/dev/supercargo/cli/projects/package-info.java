/** Planned projects on a terminal. */
@NullMarked
package dev.supercargo.cli.projects;

import org.jspecify.annotations.NullMarked;
