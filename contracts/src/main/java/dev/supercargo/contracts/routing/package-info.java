/** Facts that workload-router publishes about jobs, usage and budgets. */
@NullMarked
package dev.supercargo.contracts.routing;

import org.jspecify.annotations.NullMarked;
