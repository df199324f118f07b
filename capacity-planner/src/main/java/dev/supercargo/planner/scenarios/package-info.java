/** What-if questions about costs, answered at once or kept as scenarios and shown side by side. */
package dev.supercargo.planner.scenarios;
