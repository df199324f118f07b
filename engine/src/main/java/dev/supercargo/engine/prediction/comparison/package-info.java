/** Which accelerator suits a workload: throughput, energy and cost of GPUs, TPUs, NPUs and CPUs side by side. */
@NullMarked
package dev.supercargo.engine.prediction.comparison;

import org.jspecify.annotations.NullMarked;
