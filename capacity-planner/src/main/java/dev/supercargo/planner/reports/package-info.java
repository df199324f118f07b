/** Reports about cost, capacity and efficiency: on screen, as CSV, as a FOCUS export, as a PDF to print. */
@NullMarked
package dev.supercargo.planner.reports;

import org.jspecify.annotations.NullMarked;
