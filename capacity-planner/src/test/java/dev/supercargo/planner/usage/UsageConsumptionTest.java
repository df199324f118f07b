package dev.supercargo.planner.usage;

import static dev.supercargo.planner.RouterEvents.ACCELERATOR;
import static dev.supercargo.planner.RouterEvents.envelope;
import static dev.supercargo.planner.RouterEvents.usage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class UsageConsumptionTest {

    private static final String TOPIC = "routing.usage.v1";
    private static final Instant START = Instant.parse("2026-11-01T09:20:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String team = "team-" + UUID.randomUUID();
    private final String job = UUID.randomUUID().toString();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void duplicatedAndShuffledEventsAddUpToTheSameSums() {
        List<UsageMetered> intervals = IntStream.range(0, 12)
                .mapToObj(i -> usage(job, team, START.plusSeconds(1000L * i), START.plusSeconds(1000L * (i + 1)), 8))
                .toList();
        List<TestEvent> deliveries = new ArrayList<>();
        for (UsageMetered interval : intervals) {
            TestEvent event = envelope(interval);
            deliveries.add(event);
            deliveries.add(event);
            // The same usage in another envelope: a producer that lost its outbox row.
            deliveries.add(envelope(interval));
        }
        Collections.shuffle(deliveries, new Random(3));

        deliveries.forEach(event -> kafka.publish(TOPIC, event));
        // The same key means the same partition: once this one is in, every delivery before it was handled.
        String lastTeam = team + "-last";
        RouterEvents.publish(kafka, usage(job, lastTeam, START, START.plusSeconds(60), 1));
        awaitRecords(lastTeam, 1);

        JsonPath page = get("/api/v1/usage?job=" + job + "&team=" + team);
        BigDecimal cost =
                intervals.stream().map(usage -> usage.cost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal hours =
                intervals.stream().map(UsageMetered::acceleratorHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(page.getInt("totals.records")).isEqualTo(12);
        assertThat(new BigDecimal(page.getString("totals.cost.amount"))).isEqualByComparingTo(cost);
        assertThat(new BigDecimal(page.getString("totals.acceleratorHours"))).isEqualByComparingTo(hours);
        assertThat(demandSum(team)).isEqualByComparingTo(hours);
    }

    @Test
    void splitsAnIntervalOverItsHoursExactly() {
        RouterEvents.publish(kafka, usage(job, team, START, START.plus(Duration.ofHours(2)), 6));
        awaitRecords(team, 1);

        JsonPath demand = get("/api/v1/demand?team=" + team
                + "&acceleratorClass=" + ACCELERATOR
                + "&market=SPOT&from=2026-11-01T09:00:00Z&to=2026-11-01T13:00:00Z");

        assertThat(demand.getList("points.hour"))
                .containsExactly(
                        "2026-11-01T09:00:00Z", "2026-11-01T10:00:00Z", "2026-11-01T11:00:00Z", "2026-11-01T12:00:00Z");
        assertThat(demand.getList("points.acceleratorHours", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("6"), new BigDecimal("2"), BigDecimal.ZERO);
    }

    @Test
    void sumsByWhatIsAskedFor() {
        RouterEvents.publish(kafka, usage(job, team, START, START.plusSeconds(3600), 8));
        RouterEvents.publish(kafka, usage(job + "-b", team, START, START.plusSeconds(1800), 8));
        awaitRecords(team, 2);

        JsonPath byJob = get("/api/v1/usage/summary?by=job&team=" + team);
        JsonPath byMarket = get("/api/v1/usage/summary?by=market,accelerator&team=" + team);

        assertThat(byJob.getList("groups.job")).containsExactly(job, job + "-b");
        assertThat(byJob.getList("groups.totals.cost.amount")).containsExactly("32.7726", "16.3863");
        assertThat(byMarket.getInt("groupCount")).isEqualTo(1);
        assertThat(byMarket.getString("groups[0].market")).isEqualTo("SPOT");
        assertThat(byMarket.getString("groups[0].accelerator")).isEqualTo(ACCELERATOR);
        assertThat(byMarket.getString("groups[0].totals.cost.amount")).isEqualTo("49.1589");
        assertThat(byMarket.getString("totals.cost.amount")).isEqualTo("49.1589");
    }

    @Test
    void pagesThroughUsageWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            RouterEvents.publish(
                    kafka, usage(job, team, START.plusSeconds(60L * i), START.plusSeconds(60L * (i + 1)), 1));
        }
        awaitRecords(team, 5);

        JsonPath first = get("/api/v1/usage?limit=3&team=" + team);
        JsonPath second = get("/api/v1/usage?limit=3&team=" + team + "&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.usageId"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(second.getList("items.usageId"));
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(second.getInt("totals.records")).isEqualTo(5);
    }

    @Test
    void poisonGoesToTheDeadLetterTopicAndTheNextEventIsHandled() {
        UsageMetered backwards = usage(job, team, START, START.plusSeconds(60), 1);
        TestEvent poison = envelope(new UsageMetered(
                backwards.usageId(),
                job,
                1,
                team,
                "ada",
                backwards.place(),
                ACCELERATOR,
                1,
                START,
                START.minusSeconds(60),
                backwards.acceleratorHours(),
                backwards.pricePerHour(),
                backwards.cost()));
        kafka.publish(TOPIC, poison);
        kafka.publish(TOPIC, job, "{\"usageId\":", Map.of("ce_id", job, "ce_type", poison.type()));
        RouterEvents.publish(kafka, usage(job, team, START, START.plusSeconds(60), 1));

        awaitRecords(team, 1);
        assertThat(kafka.awaitCount(TOPIC + ".capacity-planner.dlq", 2, LIMIT, record -> job.equals(record.key())))
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(record.headers().get("dead-letter-reason")).isNotBlank())
                .anySatisfy(record ->
                        assertThat(record.headers().get("dead-letter-reason")).contains("before its start"));
    }

    private BigDecimal demandSum(String ofTeam) {
        return get("/api/v1/demand?from=2026-11-01T00:00:00Z&to=2026-11-03T00:00:00Z&team=" + ofTeam)
                .getList("points.acceleratorHours", BigDecimal.class)
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void awaitRecords(String ofTeam, int count) {
        await().atMost(LIMIT)
                .until(() -> get("/api/v1/usage?team=" + ofTeam).getInt("totals.records"), records -> records >= count);
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
