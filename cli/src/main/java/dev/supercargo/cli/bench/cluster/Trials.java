package dev.supercargo.cli.bench.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.HeapWatch;
import dev.supercargo.cli.bench.OwnPlatform;
import dev.supercargo.cli.bench.Times;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The measurements, on a platform that runs. Not thread-safe. */
final class Trials {

    private static final String JOBS = "/apis/batch/v1/namespaces/supercargo/jobs";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int PROBES = 60;
    private static final int WARM_UP_JOBS = 50;
    private static final int BASELINE_JOBS = 300;
    private static final double NANOS = 1e9;

    /** Without a job that gets further for so long, something is broken. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private final OwnPlatform own;
    private final Platform platform;
    private final ClusterApi cluster;
    private final Connection router;

    Trials(OwnPlatform own, Connection router) {
        this.own = own;
        this.platform = own.api();
        this.cluster = new ClusterApi(own.address("simulator"));
        this.router = router;
    }

    ClusterApi cluster() {
        return cluster;
    }

    Platform platform() {
        return platform;
    }

    /** What the plain API takes: Jobs created one after the other, each already on its way. */
    ObjectNode baseline() {
        Times times = new Times();
        long start = System.nanoTime();
        for (int number = 0; number < BASELINE_JOBS; number++) {
            long before = System.nanoTime();
            cluster.create(JOBS, plainJob("baseline-" + number));
            times.add(System.nanoTime() - before);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        for (int number = 0; number < BASELINE_JOBS; number++) {
            cluster.delete(JOBS + "/baseline-" + number);
        }
        return times.json().put("jobs_per_second", HeapWatch.rounded(BASELINE_JOBS / seconds));
    }

    /** Some jobs that do not count. */
    void warmUp() {
        awaitCostOfOwning();
        Records records = new Records(router, "bench-warm-up");
        Load.shortJobs(records.team()).submit(platform, WARM_UP_JOBS, Optional.of(10));
        awaitEnded(records, WARM_UP_JOBS);
    }

    /** What the machines cost is told a moment after they are seen; without it no job may use them. */
    private void awaitCostOfOwning() {
        for (int probe = 0; probe < PROBES; probe++) {
            Records records = new Records(router, "bench-probe-" + probe);
            Load.shortJobs(records.team()).submit(platform, 1, Optional.empty());
            awaitEnded(records, 1);
            if (records.states().containsKey("SUCCEEDED")) {
                return;
            }
            Pause.of(LOOK, "Interrupted.");
        }
        throw new ServerTrouble("The router lets no job use the machines of the measurement.");
    }

    /** From the decision until the Job is in the API, at a steady rate of submissions. */
    ObjectNode visible(int jobs, int perSecond) {
        Records records = new Records(router, "bench-pace");
        Load.shortJobs(records.team()).submit(platform, jobs, Optional.of(perSecond));
        awaitEnded(records, jobs);
        Map<String, Instant> decided = records.decided();
        double rate = simulatedSecondsPerSecond();
        Times times = new Times();
        cluster.list(
                JOBS,
                job -> Optional.ofNullable(decided.get(job.at("/metadata/labels/supercargo.dev~1job-id")
                                .asText()))
                        .ifPresent(at -> times.add(Math.max(
                                0,
                                Math.round(Duration.between(
                                                        at,
                                                        Instant.parse(job.at("/metadata/creationTimestamp")
                                                                .asText()))
                                                .toNanos()
                                        / rate)))));
        return times.json().put("submissions_per_second", perSecond);
    }

    /** Submits as fast as the platform takes it, until the last job has ended. */
    ObjectNode drain(int jobs) {
        Records records = drained();
        long start = System.nanoTime();
        double[] accepted = new double[1];
        ObjectNode result = new HeapWatch(own.address("router")).during(() -> {
            Load.shortJobs(records.team()).submit(platform, jobs, Optional.empty());
            accepted[0] = (System.nanoTime() - start) / NANOS;
            awaitEnded(records, jobs);
        });
        double seconds = (System.nanoTime() - start) / NANOS;
        return result.put("jobs", jobs)
                .put("submitted_after_seconds", HeapWatch.rounded(accepted[0]))
                .put("succeeded", records.states().getOrDefault("SUCCEEDED", 0))
                .put("jobs_per_second", HeapWatch.rounded(jobs / seconds));
    }

    /** Where the time of the drained jobs went, in real time. */
    ObjectNode drainStages() {
        double rate = simulatedSecondsPerSecond();
        ObjectNode stages = JsonNodeFactory.instance.objectNode();
        drained().stages().forEach((stage, seconds) -> {
            if (!seconds.isEmpty()) {
                Times times = new Times();
                seconds.forEach(spent -> times.add(Math.max(0, Math.round(spent / rate * NANOS))));
                stages.put(stage.field() + "_p50_ms", times.millis(50))
                        .put(stage.field() + "_p99_ms", times.millis(99));
            }
        });
        return stages;
    }

    private Records drained() {
        return new Records(router, "bench-drain");
    }

    /** From the end of a pod on a lost node to the decision for another place. */
    ObjectNode replaced(int jobs) {
        Records records = new Records(router, "bench-lost");
        Load.interrupted(records.team()).submit(platform, jobs, Optional.of(10));
        awaitEnded(records, jobs);
        double rate = simulatedSecondsPerSecond();
        Times times = new Times();
        records.replaced().values().forEach(seconds -> times.add(Math.max(0, Math.round(seconds / rate * NANOS))));
        return times.json();
    }

    private void awaitEnded(Records records, int jobs) {
        Predicate<Map<String, Integer>> ended = states -> states.entrySet().stream()
                        .filter(state -> state.getKey().matches("SUCCEEDED|FAILED|REJECTED|CANCELLED"))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                == jobs;
        Map<String, Integer> last = Map.of();
        long since = System.nanoTime();
        for (Map<String, Integer> states = records.states(); !ended.test(states); states = records.states()) {
            if (!states.equals(last)) {
                last = states;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new ServerTrouble("The jobs of " + records.team() + " do not get further: " + states);
            }
            Pause.of(LOOK, "Interrupted.");
        }
    }

    private double simulatedSecondsPerSecond() {
        return Double.parseDouble(cluster.get("/api/v1/namespaces/kube-system/configmaps/supercargo-simulated-clock")
                .at("/data/requestedSpeedUp")
                .asText("600"));
    }

    private static String plainJob(String name) {
        ObjectNode job = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "batch/v1")
                .put("kind", "Job");
        job.putObject("metadata").put("name", name).put("namespace", "supercargo");
        ObjectNode pod =
                job.putObject("spec").putObject("template").putObject("spec").put("restartPolicy", "Never");
        ObjectNode container =
                pod.putArray("containers").addObject().put("name", "train").put("image", "python:3.12");
        container.putArray("env").addObject().put("name", "SIMULATED_RUN_TIME").put("value", "PT10M");
        container.putObject("resources").putObject("limits").put("nvidia.com/gpu", "1");
        pod.putArray("tolerations").addObject().put("key", "nvidia.com/gpu").put("operator", "Exists");
        return job.toString();
    }
}
