package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Submits one job, waits until it is placed, reads its decision and cancels it. The jobs ask for rented spot capacity: there the
 * money spent and the price of the candidate are one and the same, while owned and reserved capacity is paid for anyway
 * and would flatter the comparison.
 */
final class Trial {

    /** Short, so that looking adds little to what is measured. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Workload> WORKLOADS = List.of(
            new Workload("resnet-50", "samples: 12M"),
            new Workload("bert-large", "tokens: 200M"),
            new Workload("gpt2-small", "tokens: 500M"),
            new Workload("vit-l-16", "samples: 1M"),
            new Workload("stable-diffusion-1.5", "samples: 200K"));

    private final Platform platform;

    Trial(Platform platform) {
        this.platform = platform;
    }

    /** What is trained, and how much. */
    private record Workload(String model, String work) {

        byte[] taskFile(int number) {
            return """
                    name: bench-smoke-%d
                    run: python train.py
                    resources:
                      use_spot: true
                      any_of: [{cloud: aws}, {cloud: azure}, {cloud: gcp}, {cloud: nebius}, {cloud: runpod}]
                    routing:
                      team: bench
                      policy: cheapest
                      model: %s
                      work: {%s}
                      batch: {per_accelerator: 8, global: 64}
                      precision: fp16
                      checkpoint: {interval: 10m}
                    """.formatted(number, model, work).getBytes(StandardCharsets.UTF_8);
        }
    }

    Sample run(int number) {
        byte[] taskFile = WORKLOADS.get(number % WORKLOADS.size()).taskFile(number);
        long sent = System.nanoTime();
        String id = Json.text(Platform.parsed(platform.submit("bench", taskFile, Optional.empty())), "id", "");
        try {
            JsonNode job = decided(id, sent);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - sent);
            return Json.instant(job, "placedAt").isPresent()
                    ? placed(elapsed, candidates(id))
                    : notPlaced(Json.text(job, "state", "?") + " after " + elapsed.toMillis() + " ms: "
                            + Json.text(job, "reason", "no reason"));
        } finally {
            cancel(id);
        }
    }

    private static Sample placed(Duration elapsed, List<JsonNode> candidates) {
        return new Sample(Optional.of(elapsed), Optional.empty(), chosen(candidates), lowestPrice(candidates));
    }

    private static Sample notPlaced(String why) {
        return new Sample(Optional.empty(), Optional.of(why), Optional.empty(), Optional.empty());
    }

    private List<JsonNode> candidates(String id) {
        return Json.items(platform.tree("jobs/" + id + "/decisions"), "items")
                .findFirst()
                .map(decision -> Json.items(decision, "candidates").toList())
                .orElse(List.of());
    }

    private JsonNode decided(String id, long sent) {
        while (true) {
            JsonNode job = platform.tree("jobs/" + id);
            boolean patient = System.nanoTime() - sent < PATIENCE.toNanos();
            if (!Json.text(job, "state", "?").equals("SUBMITTED") || !patient) {
                return job;
            }
            Pause.of(PAUSE, "Interrupted.");
        }
    }

    private void cancel(String id) {
        try {
            platform.post("jobs/" + id + "/cancel", "{\"reason\":\"measured by supercargo bench smoke\"}");
        } catch (Complaint alreadyEnded) {
            // A rejected job needs no cancelling.
        }
    }

    private static Optional<BigDecimal> chosen(List<JsonNode> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.path("chosen").asBoolean())
                .findFirst()
                .flatMap(candidate -> Json.money(candidate, "expectedCost"));
    }

    /** Ties go to the cheaper job, in favour of the baseline. */
    private static Optional<BigDecimal> lowestPrice(List<JsonNode> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.path("eligible").asBoolean())
                .filter(candidate -> Json.money(candidate, "pricePerHour").isPresent()
                        && Json.money(candidate, "expectedCost").isPresent())
                .min(Comparator.comparing((JsonNode candidate) ->
                                Json.money(candidate, "pricePerHour").orElseThrow())
                        .thenComparing(candidate ->
                                Json.money(candidate, "expectedCost").orElseThrow()))
                .flatMap(candidate -> Json.money(candidate, "expectedCost"));
    }
}
