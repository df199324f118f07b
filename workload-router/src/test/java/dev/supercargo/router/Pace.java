package dev.supercargo.router;

import dev.supercargo.simulator.control.ClockPublisher;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/**
 * Simulated seconds per second while jobs run. A journey is prepared slowly, so that nothing ends on a busy machine before
 * the journey is ready for it, and once everything it is about has happened the jobs run to their end fast.
 */
enum Pace {
    SLOW(60),
    BRISK(600),
    NORMAL(3_600),
    FAST(36_000);

    private final int speedUp;

    Pace(int speedUp) {
        this.speedUp = speedUp;
    }

    void set() {
        try (KubernetesClient cluster = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            cluster.configMaps()
                    .inNamespace(ClockPublisher.NAMESPACE)
                    .withName(ClockPublisher.NAME)
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            "{\"data\":{\"requestedSpeedUp\":\"" + speedUp + "\"}}");
        }
    }
}
