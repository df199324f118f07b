package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.localstack.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two routers on one database, one broker and one cluster. One acts; when it stands still or dies, the other does, under a
 * higher epoch; and what stood still writes nothing more when it goes on. The one that dies stands between two steps of a start,
 * at each of them with a job.
 */
final class TakingTurns {

    private static final Duration JOBS_LIMIT = Duration.ofMinutes(5);
    private static final int IN_HAND = 4;

    private final Platform platform;
    private final List<String> jobs = new ArrayList<>();

    TakingTurns(Platform platform) {
        this.platform = platform;
    }

    /** @return the ids of the jobs it submitted, all of which have ended */
    Set<String> withOneMoreRouter() throws IOException, InterruptedException {
        BetweenSteps.setBudget(platform);
        RouterProcess first = platform.router();
        RouterProcess second = platform.oneMoreRouter();
        try {
            second.awaitReady();
            first.awaitLeads();
            long before = epochOf(succeeds(first, submit(first, "before")));

            // It stands still with work in hand.
            List<String> inHand = IntStream.range(0, IN_HAND)
                    .mapToObj(number -> submit(first, "in-hand-" + number))
                    .toList();
            first.freeze();
            String meanwhile = submit(second, "meanwhile");
            second.awaitLeads();
            inHand.forEach(job -> succeeds(second, job));
            long during = epochOf(succeeds(second, meanwhile));
            assertThat(during).as("epoch of the second").isGreaterThan(before);

            BetweenSteps between = BetweenSteps.stand(
                    platform, platform.through(second), name -> submit(second, BetweenSteps.TEAM, name));
            first.thaw();
            first.awaitLeadsNoMore();
            second.kill();
            first.awaitLeads();
            between.jobs().forEach(job -> succeeds(first, job));
            between.requestsOfTheDeadArrive();
            between.assertEachRanOnce();
            long after = epochOf(succeeds(first, submit(first, "after")));
            assertThat(after).as("epoch of the first, again").isGreaterThan(during);
        } finally {
            first.thaw();
            second.kill();
        }
        jobs.forEach(this::assertOneIsLeft);
        return Set.copyOf(jobs);
    }

    private String submit(RouterProcess router, String name) {
        return submit(router, "two-routers", name);
    }

    private String submit(RouterProcess router, String team, String name) {
        String id =
                platform.through(router).submit(new Example(team + "-" + name, """
                name: %s
                resources: {accelerators: [T4:1, A10G:1, L4:1], use_spot: false}
                envs: {SIMULATED_RUN_TIME: PT2H}
                run: python train.py
                routing:
                  team: %s
                  model: bert-base
                  work: {tokens: 200M}
                  precision: fp16
                  batch: {per_accelerator: 16, global: 64, sequence_length: 256}
                  policy: cheapest
                """.formatted(name, team), "SUCCEEDED"));
        jobs.add(id);
        return id;
    }

    private String succeeds(RouterProcess router, String job) {
        Platform seen = platform.through(router);
        Deadline.in(JOBS_LIMIT).await(() -> state(seen, job).equals("SUCCEEDED"));
        assertThat(state(seen, job))
                .as("%s, %s", job, seen.get("/api/v1/jobs/" + job))
                .isEqualTo("SUCCEEDED");
        return job;
    }

    private static String state(Platform seen, String job) {
        return seen.get("/api/v1/jobs/" + job).path("state").asText();
    }

    private long epochOf(String job) {
        return platform.kubernetesJobs(job)
                .getFirst()
                .at("/metadata/annotations/supercargo.dev~1epoch")
                .asLong();
    }

    /** However often it was placed: what is left is the Job that did the work. */
    private void assertOneIsLeft(String job) {
        String attempt = platform.get("/api/v1/jobs/" + job).path("attempt").asText();
        Deadline.in(JOBS_LIMIT).await(() -> attempts(job).equals(List.of(attempt)));
        assertThat(attempts(job)).as("Kubernetes Jobs of %s", job).containsExactly(attempt);
    }

    private List<String> attempts(String job) {
        return platform.kubernetesJobs(job).stream()
                .map(left -> left.at("/metadata/labels/supercargo.dev~1attempt").asText())
                .toList();
    }
}
