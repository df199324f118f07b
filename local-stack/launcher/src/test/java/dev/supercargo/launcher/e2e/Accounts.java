package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What each job cost according to one witness, and the sum.
 *
 * @param costs US dollars by job id, without trailing zeros; jobs that cost nothing are left out
 * @param total US dollars that the witness itself states as the sum
 */
record Accounts(Map<String, BigDecimal> costs, BigDecimal total) {

    /** From pairs of job id and cost, which may name a job more than once. */
    private static Accounts of(List<Map.Entry<String, BigDecimal>> entries, BigDecimal total) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.getKey(), entry.getValue(), BigDecimal::add));
        sums.values().removeIf(cost -> cost.signum() == 0);
        sums.replaceAll((job, cost) -> cost.stripTrailingZeros());
        return new Accounts(sums, total.stripTrailingZeros());
    }

    /** As the router lists them. */
    static Accounts ofRouter(Platform platform) {
        return of(
                platform.jobs().stream()
                        .map(job -> Map.entry(job.path("id").asText(), usd(job)))
                        .toList(),
                usd(platform.get("/api/v1/jobs?limit=100").path("totals")));
    }

    /** As the planner keeps them. */
    static Accounts ofPlanner(Platform platform) {
        JsonNode summary = platform.get("/api/v1/usage/summary?by=job");
        return of(
                StreamSupport.stream(summary.path("groups").spliterator(), false)
                        .map(group -> Map.entry(group.path("job").asText(), usd(group.path("totals"))))
                        .toList(),
                usd(summary.path("totals")));
    }

    /** As the usage events on Kafka tell them. */
    static Accounts ofEvents(List<JsonNode> usage) {
        return of(
                usage.stream()
                        .map(event -> Map.entry(event.path("jobId").asText(), usd(event)))
                        .toList(),
                usage.stream().map(Accounts::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal usd(JsonNode holder) {
        JsonNode cost = holder.path("cost");
        assertThat(cost.path("currency").asText()).as("currency in %s", holder).isEqualTo("USD");
        return new BigDecimal(cost.path("amount").asText());
    }
}
