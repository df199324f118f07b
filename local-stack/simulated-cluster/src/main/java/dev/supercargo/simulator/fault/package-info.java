/**
 * Faults of the API server that are wanted: refusals, slowness, lost answers and broken watches, for chosen requests, by
 * count or by share, the same in every run with the same seed.
 */
package dev.supercargo.simulator.fault;
