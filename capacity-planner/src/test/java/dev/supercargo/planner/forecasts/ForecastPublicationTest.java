package dev.supercargo.planner.forecasts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.capacity.ForecastPublished;
import dev.supercargo.planner.EventSchemas;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ForecastPublicationTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2025-03-03T00:00:00Z");

    /** A Monday is the first day. */
    private static final IntUnaryOperator FIVE_DAYS_A_WEEK = t -> (t / 24 % 7 < 5 ? 16 : 2) + t % 3;

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String team = "team-" + UUID.randomUUID();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void importedHistoryIsForecastAndPublished() throws IOException {
        importHours(24 * 21);

        ProbedRecord published = kafka.await("capacity.plans.v1", LIMIT, record -> key().equals(record.key()));
        ForecastPublished event = ContractJson.mapper().readValue(published.value(), ForecastPublished.class);
        JsonPath shown = forecast();

        assertThat(EventSchemas.problems(published)).isEmpty();
        assertThat(published.eventType()).isEqualTo("dev.supercargo.capacity.forecast-published.v1");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.points()).hasSize(168);
        assertThat(event.points().getFirst().hour()).isEqualTo(START.plus(Duration.ofDays(21)));
        assertThat(event.points()).allSatisfy(ForecastPublicationTest::isNested);
        assertThat(event.modelScores()).containsKeys("naive", "seasonal-naive-24", "theta-24", event.model());
        assertThat(event.modelWeights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(0.01));
        assertThat(shown.getString("status")).isEqualTo("forecast");
        assertThat(shown.getString("model")).isEqualTo(event.model());
        assertThat(shown.getList("points")).hasSize(168);
        assertThat(shown.getDouble("points[0].median"))
                .isEqualTo(event.points().getFirst().median());
        assertThat(shown.getList("points[0].intervals.percent")).containsExactly(50, 80, 95);
        assertThat(shown.getString("reason")).contains(event.model());
    }

    @Test
    void changedDemandIsForecastAgain() {
        importHours(48);
        kafka.await("capacity.plans.v1", LIMIT, record -> key().equals(record.key()));
        importHours(72);

        kafka.awaitCount("capacity.plans.v1", 2, LIMIT, record -> key().equals(record.key()));
        given().get(path()).then().body("version", equalTo(2)).body("hoursObserved", equalTo(72));
    }

    @Test
    void aHolidayOfTheTeamsCalendarIsForecastAsAFreeDay() {
        importHours(24 * 39, FIVE_DAYS_A_WEEK);
        // The history ends with Thursday, 10 April.
        given().contentType("text/plain")
                .body("""
                zone: UTC
                special_days:
                  - {date: 2025-04-11, name: Founders' Day}
                """)
                .put("/api/v1/calendars/" + team)
                .then()
                .statusCode(200);

        await().atMost(LIMIT)
                .untilAsserted(() -> given().get(path()).then().body("calendar.days.date", hasItem("2025-04-11")));
        JsonPath shown = forecast();

        assertThat(shown.getString("calendar.days[0].countedAs")).isEqualTo("free");
        assertThat(shown.getBoolean("calendar.days[0].ahead")).isTrue();
        assertThat(shown.getDouble("points[12].median")).isLessThan(6);
        assertThat(shown.getString("reason")).contains("2025-04-11 (Founders' Day) as a free day");

        given().delete("/api/v1/calendars/" + team).then().statusCode(204);

        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(forecast().getDouble("points[12].median")).isGreaterThan(6));
    }

    @Test
    void sixHoursOfMeteredUseAreEnoughForASimpleModel() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(8));
        RouterEvents.publish(
                kafka, RouterEvents.usage(UUID.randomUUID().toString(), team, from, from.plus(Duration.ofHours(5)), 8));

        JsonPath shown = await().atMost(LIMIT)
                .until(this::forecast, forecast -> "forecast".equals(forecast.getString("status")));

        assertThat(shown.getString("model"))
                .isIn(
                        "naive",
                        "recent-mean-24",
                        "recent-mean-168",
                        "recent-median-672",
                        "simple-smoothing",
                        "damped-smoothing");
        assertThat(shown.getList("setAside.model")).contains("seasonal-naive-24", "seasonal-naive-168");
        assertThat(shown.getInt("hoursObserved")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void tooLittleHistoryIsAnAnswerOfItsOwn() {
        given().get(path())
                .then()
                .statusCode(200)
                .body("status", equalTo("not-enough-history"))
                .body("hoursObserved", equalTo(0))
                .body("hoursNeeded", equalTo(6))
                .body("reason", containsString("Maybe"));

        importHours(4);

        await().atMost(LIMIT)
                .untilAsserted(() -> given().get(path())
                        .then()
                        .body("status", equalTo("not-enough-history"))
                        .body("hoursObserved", equalTo(4))
                        .body("version", equalTo(1)));
    }

    @Test
    void totalsAreForecastToo() {
        importHours(30);
        await().atMost(LIMIT)
                .untilAsserted(() -> given().queryParam("horizon", 12)
                        .get("/api/v1/forecasts")
                        .then()
                        .statusCode(200)
                        .body("items.team", hasItem("*"))
                        .body("items.findAll { it.team == '" + team + "' }", hasSize(greaterThan(1)))
                        .body("items.findAll { it.team == '" + team + "' }[0].points", hasSize(12)));
    }

    @Test
    void refusesAHorizonOutOfRange() {
        for (int horizon : new int[] {0, -1, 169}) {
            given().queryParam("horizon", horizon)
                    .get("/api/v1/forecasts")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("issues[0].path", equalTo("horizon"));
        }
    }

    private static void isNested(ForecastPublished.Point point) {
        assertThat(point.lower().get("95")).isBetween(0.0, point.lower().get("80"));
        assertThat(point.lower().get("80")).isLessThanOrEqualTo(point.lower().get("50"));
        assertThat(point.lower().get("50")).isLessThanOrEqualTo(point.median());
        assertThat(point.upper().get("50"))
                .isBetween(point.median(), point.upper().get("80"));
        assertThat(point.upper().get("80")).isLessThanOrEqualTo(point.upper().get("95"));
    }

    private void importHours(int hours) {
        importHours(hours, t -> t % 24 < 8 ? 2 : 16 + t % 5);
    }

    private void importHours(int hours, IntUnaryOperator demand) {
        String csv = IntStream.range(0, hours)
                .mapToObj(t -> START.plus(Duration.ofHours(t)) + "," + demand.applyAsInt(t))
                .collect(Collectors.joining("\n", "timestamp,gpus\n", "\n"));
        given().contentType("text/csv")
                .queryParam("team", team)
                .queryParam("accelerator", RouterEvents.ACCELERATOR)
                .body(csv)
                .post("/api/v1/demand/imports")
                .then()
                .statusCode(201)
                .body("rows", equalTo(hours));
    }

    private JsonPath forecast() {
        return given().get(path()).then().statusCode(200).extract().jsonPath();
    }

    private String path() {
        return "/api/v1/forecasts/" + team + "/" + RouterEvents.ACCELERATOR;
    }

    private String key() {
        return "forecast/" + team + "/" + RouterEvents.ACCELERATOR;
    }
}
