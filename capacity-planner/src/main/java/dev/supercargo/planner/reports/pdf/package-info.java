/** A report as PDF to print: A4, tables that break over pages, charts drawn as lines and areas. */
@NullMarked
package dev.supercargo.planner.reports.pdf;

import org.jspecify.annotations.NullMarked;
