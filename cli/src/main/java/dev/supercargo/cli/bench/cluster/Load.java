package dev.supercargo.cli.bench.cluster;

import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Jobs that are submitted over HTTP.
 *
 * @param team whose they are; also what they are counted by
 * @param resources as in a task file
 * @param environment of their pods
 * @param routing further lines of {@code routing}
 */
record Load(String team, String resources, String environment, String routing) {

    /** As many as a team's scripts would have open at a time. */
    private static final int CLIENTS = 4;

    private static final long NANOS = 1_000_000_000L;

    /** Short jobs on owned machines: ten minutes in the cluster's time. */
    static Load shortJobs(String team) {
        return new Load(
                team, "{accelerators: A100:1, cloud: kubernetes}", "SIMULATED_RUN_TIME: PT10M", "policy: cheapest");
    }

    /** Jobs on spot capacity that each lose their node once. */
    static Load interrupted(String team) {
        return new Load(
                team,
                "{accelerators: [T4:1, A10G:1, L4:1], use_spot: true}",
                "SUPERCARGO_SIMULATED_INTERRUPTION: '40%'",
                "policy: cheapest\n  checkpoint: {interval: 10m}");
    }

    /** @param perSecond how many are sent each second; empty means as fast as they are taken */
    void submit(Platform platform, int jobs, Optional<Integer> perSecond) {
        long start = System.nanoTime();
        List<Future<String>> answers = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int number = 0; number < jobs; number++) {
                int job = number;
                perSecond.ifPresent(rate -> waitUntil(start + job * NANOS / rate));
                answers.add(clients.submit(() -> platform.submit("bench", taskFile(job), Optional.empty())));
            }
        } finally {
            clients.shutdown();
        }
        answers.forEach(Load::await);
    }

    private static void await(Future<String> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private byte[] taskFile(int number) {
        return """
                name: bench-%d
                run: python train.py
                envs: {%s}
                resources: %s
                routing:
                  team: %s
                  model: resnet-50
                  work: {samples: 2M}
                  batch: {per_accelerator: 64, global: 64}
                  precision: fp16
                  %s
                """.formatted(number, environment, resources, team, routing).getBytes(StandardCharsets.UTF_8);
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
