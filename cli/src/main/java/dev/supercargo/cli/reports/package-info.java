/** Reports on demand and on a schedule. */
@NullMarked
package dev.supercargo.cli.reports;

import org.jspecify.annotations.NullMarked;
