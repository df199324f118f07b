/** What-if questions and kept scenarios. */
@NullMarked
package dev.supercargo.cli.scenarios;

import org.jspecify.annotations.NullMarked;
