package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFileParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A job as tests want it, and the ways it goes on by itself. */
final class SomeJob {

    static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private SomeJob() {}

    static Job submitted() {
        return submitted("");
    }

    /** @param routing more lines of the block, such as {@code deadline: 24h} */
    static Job submitted(String routing) {
        return read("name: some\nrun: x\nrouting:\n  model: llama\n  work: {tokens: 1B}\n" + routing);
    }

    private static Job read(String text) {
        return new Job("01kjob", new TaskFileParser(new OneModel(), Grants.none()).parse(text, "ada", NOW), text, NOW);
    }

    /** One that may start again after errors. */
    static Job restarting(int times) {
        return read("name: some\nresources: {job_recovery: {max_restarts_on_errors: " + times + "}}\nrun: x\n");
    }

    static Job running() {
        return running(submitted());
    }

    static Job running(Job job) {
        job.placed(placement(), NOW);
        job.queued(NOW);
        job.starting(NOW);
        job.started(NOW);
        return job;
    }

    /** Two nodes of eight for $20 an hour; ten hours are predicted. */
    static Placement placement() {
        return new Placement(
                "d",
                "s",
                new PlaceRef("o", "aws", "us-east-1", null, "p4d", "SPOT", "prod", "nvidia-a100-sxm-80gb", 8, 2, false),
                Money.usd("20"),
                Optional.empty(),
                "test price list",
                NOW,
                Optional.of(new Placement.RunTime(
                        Duration.ofHours(9), Duration.ofHours(10), Duration.ofHours(12), Duration.ofHours(10))),
                Optional.of(Money.usd("200")),
                3,
                Optional.empty(),
                "cheapest");
    }

    /** One thing that the router or a cluster does to it, by chance; nothing where it stands still. */
    static List<JobEvent> forward(Job job, Random random) {
        return switch (job.state()) {
            case SUBMITTED, DEFERRED ->
                job.isStopRequested()
                        ? List.of()
                        : switch (random.nextInt(3)) {
                            case 0 -> List.of(job.deferred("nothing is free", NOW, NOW));
                            case 1 -> List.of(job.placed(placement(), NOW));
                            default -> List.of();
                        };
            case INTERRUPTED -> job.isStopRequested() ? List.of() : List.of(job.placed(placement(), NOW));
            case PLACED -> List.of(job.queued(NOW));
            case QUEUED -> List.of(job.starting(NOW));
            case STARTING -> List.of(job.started(NOW));
            case RUNNING -> ran(job, random);
            case SUSPENDED, SUCCEEDED, FAILED, CANCELLED, REJECTED -> List.of();
        };
    }

    private static List<JobEvent> ran(Job job, Random random) {
        List<JobEvent> news = new ArrayList<>();
        double done = Math.min(1, job.progress() + random.nextDouble() / 4);
        job.progressed(done, random.nextDouble() * done, NOW).ifPresent(news::add);
        switch (random.nextInt(12)) {
            case 0 -> news.add(job.succeeded(Optional.empty(), NOW));
            case 1 -> news.add(job.failed("EXIT_CODE", "The container exited with code 1.", NOW));
            case 2, 3 -> news.add(job.interrupted(Loss.SPOT_RECLAIMED, "gone", BigDecimal.ZERO, Money.zero(), NOW));
            default -> {}
        }
        return news;
    }
}
