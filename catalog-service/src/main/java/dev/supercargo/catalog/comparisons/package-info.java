/** Accelerators side by side for a workload: throughput, energy and cost of a unit of work. */
package dev.supercargo.catalog.comparisons;
