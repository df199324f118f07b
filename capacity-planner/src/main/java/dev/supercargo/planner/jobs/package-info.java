/**
 * Jobs as their events tell: names and states for people, and the router's own sums to hold against the accounts.
 */
package dev.supercargo.planner.jobs;
