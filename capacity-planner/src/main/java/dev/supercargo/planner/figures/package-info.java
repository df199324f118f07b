/** How figures are written in questions: dollars, percent, numbers within bounds. */
package dev.supercargo.planner.figures;
