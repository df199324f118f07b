/** Alerts about budgets, capacity, commitments and predictions: raised, acknowledged and cleared, each with an event. */
@NullMarked
package dev.supercargo.planner.alerts;

import org.jspecify.annotations.NullMarked;
