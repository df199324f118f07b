/**
 * The capacity planner: keeps the accounts of what was used, the hourly demand that follows from them, and forecasts of
 * it. A service that consumes events and publishes plans; it decides nothing about single jobs.
 */
package dev.supercargo.planner;
