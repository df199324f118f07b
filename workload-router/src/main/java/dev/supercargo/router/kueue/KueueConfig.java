package dev.supercargo.router.kueue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Budgets as a gate of Kueue. */
@ConfigMapping(prefix = "router.kueue")
public interface KueueConfig {

    /** Whether the router answers AdmissionChecks of its controller. It needs rights on Workloads of all namespaces then. */
    @WithDefault("false")
    boolean budgetChecks();
}
