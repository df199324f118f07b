/**
 * Simulated time: it runs like the wall clock while the cluster is idle and many times faster while something runs.
 */
package dev.supercargo.simulator.clock;
