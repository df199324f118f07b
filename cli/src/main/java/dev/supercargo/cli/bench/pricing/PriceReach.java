package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.Times;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * From sending a new price until a job's decision was taken with it: the price sheet, its transaction, the outbox, Kafka,
 * the router's view, and the submission and decision of the job that shows it. Beside it the same with nothing to wait
 * for: submission and decision alone.
 */
final class PriceReach {

    private static final String OFFER = "aws/us-east-1/g4dn.xlarge/on-demand";
    private static final int WARM_UP = 5;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] TASK = """
            name: bench-pricing
            run: python train.py
            resources:
              accelerators: T4:1
              use_spot: false
              any_of: [{cloud: aws}]
            routing:
              team: bench
              policy: cheapest
              model: resnet-50
              work: {samples: 1M}
              batch: {per_accelerator: 8, global: 64}
              precision: fp16
              checkpoint: {interval: 10m}
            """.getBytes(StandardCharsets.UTF_8);

    private final Platform platform;

    private PriceReach(Platform platform) {
        this.platform = platform;
    }

    static ObjectNode measure(Platform platform, int trials) {
        PriceReach reach = new PriceReach(platform);
        reach.times(WARM_UP, 30);
        return reach.times(trials, 50);
    }

    /** @param firstCents price of the first trial; each trial has its own */
    private ObjectNode times(int trials, int firstCents) {
        Times reached = new Times();
        Times decided = new Times();
        for (int trial = 0; trial < trials; trial++) {
            BigDecimal price = BigDecimal.valueOf(firstCents + (long) trial, 2);
            long start = System.nanoTime();
            Market.price(platform, "aws,us-east-1,g4dn.xlarge,nvidia-t4-16gb,1,4,16,ON_DEMAND," + price);
            while (decidingPrice().filter(seen -> seen.compareTo(price) == 0).isEmpty()) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new ServerTrouble("The price of " + OFFER + " did not reach a decision within "
                            + PATIENCE.toSeconds() + " s.");
                }
            }
            reached.add(System.nanoTime() - start);
            long again = System.nanoTime();
            decidingPrice();
            decided.add(System.nanoTime() - again);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("price_sent_to_decision", reached.json());
        result.set("baseline_decision_alone", decided.json());
        return result;
    }

    /** The price of the offer among the candidates of a decision that is taken now. */
    private Optional<BigDecimal> decidingPrice() {
        String id = Json.text(Platform.parsed(platform.submit("bench", TASK, Optional.empty())), "id", "");
        try {
            long sent = System.nanoTime();
            while (isUndecided(id) && System.nanoTime() - sent < PATIENCE.toNanos()) {
                Pause.of(PAUSE, "Interrupted.");
            }
            return Json.items(platform.tree("jobs/" + id + "/decisions"), "items")
                    .flatMap(decision -> Json.items(decision, "candidates"))
                    .filter(candidate -> candidate.toString().contains(OFFER))
                    .flatMap(candidate -> Json.money(candidate, "pricePerHour").stream())
                    .findFirst();
        } finally {
            cancel(id);
        }
    }

    private boolean isUndecided(String id) {
        JsonNode job = platform.tree("jobs/" + id);
        return Json.text(job, "state", "?").equals("SUBMITTED");
    }

    private void cancel(String id) {
        try {
            platform.post("jobs/" + id + "/cancel", "{\"reason\":\"measured by supercargo bench pricing\"}");
        } catch (Complaint alreadyEnded) {
            // A rejected job needs no cancelling.
        }
    }
}
