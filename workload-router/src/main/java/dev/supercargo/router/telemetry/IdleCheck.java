package dev.supercargo.router.telemetry;

import dev.supercargo.engine.utilisation.Diagnosis;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Whether the accelerators of an attempt have done nothing for a while. What was not measured does not count as idle: every
 * node must have told of itself, at the begin of that while, too.
 */
record IdleCheck(Prometheus prometheus, String podLabel) {

    /** In percent. */
    static final double IDLE_BELOW = 100 * Diagnosis.IDLE_BELOW.value();

    /** @param nodes that the attempt has */
    boolean isIdle(String attempt, int nodes, Duration allowed) throws IOException, InterruptedException {
        Queries queries = new Queries(podLabel);
        Map<String, Double> busiest = prometheus.query(queries.busiest(attempt, allowed), podLabel);
        return busiest.size() >= nodes
                && busiest.values().stream().allMatch(percent -> percent < IDLE_BELOW)
                && prometheus
                                .query(queries.measuredAtItsBegin(attempt, allowed), podLabel)
                                .size()
                        >= nodes;
    }
}
