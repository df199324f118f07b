/**
 * Hourly demand by team, accelerator class and market: accelerator-hours used in each full hour (UTC), which is also the
 * mean number of accelerators in use. Metered demand follows from usage; imported demand is what a newcomer brings along.
 */
package dev.supercargo.planner.demand;
