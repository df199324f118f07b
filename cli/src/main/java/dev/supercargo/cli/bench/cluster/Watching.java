package dev.supercargo.cli.bench.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.HeapWatch;
import dev.supercargo.cli.bench.Metrics;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.ServerTrouble;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** How the router knows what is in a cluster with many pods. */
final class Watching {

    private static final String PODS = "/api/v1/namespaces/supercargo/pods";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** What happens while the router sees nothing. */
    private static final int DELETED_MEANWHILE = 100;

    private static final double NANOS = 1e9;

    private final ClusterApi cluster;
    private final HeapWatch heap;
    private final Metrics router;

    Watching(ClusterApi cluster, URI router) {
        this.cluster = cluster;
        this.heap = new HeapWatch(router);
        this.router = new Metrics(router);
    }

    /**
     * Adds pods that belong to no job, refuses watches while some are deleted and everything earlier is forgotten, and times how
     * soon the router knows what is there once it may watch again.
     */
    ObjectNode of(int pods) {
        long before = known();
        int deleted = Math.min(pods, DELETED_MEANWHILE);
        double[] seconds = new double[2];
        ObjectNode result = heap.during(() -> {
            long start = System.nanoTime();
            IntStream.range(0, pods).parallel().forEach(number -> cluster.create(PODS, pod(number)));
            await("know all pods", () -> known() == before + pods);
            seconds[0] = (System.nanoTime() - start) / NANOS;

            cluster.create(
                    "/simulated/faults",
                    "{\"effect\": \"refuse\", \"code\": 503, \"verbs\": [\"watch\"], \"resources\": [\"jobs\","
                            + " \"pods\"]}");
            cluster.delete("/simulated/watches");
            await("notice that it does not watch", () -> !isCurrent());
            IntStream.range(0, deleted).forEach(number -> cluster.delete(PODS + "/" + name(number)));
            cluster.create("/simulated/compaction", "");
            long again = System.nanoTime();
            cluster.delete("/simulated/faults");
            await("know again what is there", () -> isCurrent() && known() == before + pods - deleted);
            seconds[1] = (System.nanoTime() - again) / NANOS;
        });
        return result.put("pods", pods)
                .put("known_after_seconds", HeapWatch.rounded(seconds[0]))
                .put("known_again_after_410_seconds", HeapWatch.rounded(seconds[1]));
    }

    private long known() {
        return Math.round(router.sum(line -> line.startsWith("router_mirror_pods{")));
    }

    private boolean isCurrent() {
        return router.sum(line -> line.startsWith("router_mirror_current{")) > 0;
    }

    private static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new ServerTrouble(
                        "The router does not " + what + " within " + PATIENCE.toMinutes() + " minutes.");
            }
            Pause.of(LOOK, "Interrupted.");
        }
    }

    /** On a node that does not exist, so that it only lies there. */
    private static String pod(int number) {
        return """
                {"apiVersion": "v1", "kind": "Pod",
                 "metadata": {"name": "%1$s", "namespace": "supercargo", "labels": {
                   "app.kubernetes.io/managed-by": "supercargo", "supercargo.dev/workload": "%1$s"}},
                 "spec": {"nodeName": "nowhere", "restartPolicy": "Never", "containers": [
                   {"name": "train", "image": "python:3.12", "resources": {"limits": {"nvidia.com/gpu": "1"}}}]}}
                """.formatted(name(number));
    }

    private static String name(int number) {
        return "watched-" + number;
    }
}
