/** What the performance monitor says, as tables. */
@NullMarked
package dev.supercargo.cli.performance;

import org.jspecify.annotations.NullMarked;
