package dev.supercargo.planner.roadmaps;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.planner.DemandImports;
import dev.supercargo.planner.PlatformTime;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A roadmap that is asked for with nothing but a team. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class PlatformRoadmapTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PATH = "/api/v1/roadmaps";

    /** Nobody else's in the tests of this service. */
    private static final String ACCELERATOR = "amd-mi300x-192gb";

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String unique = UUID.randomUUID().toString();
    private final String team = "team-" + unique;
    private final String provider = "cloud-" + unique;

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void isMadeOfWhatIsOwnedOfferedAndUsed() {
        Instant hour = PlatformTime.hour(kafka);
        DemandImports.imported(
                new SeriesKey(team, ACCELERATOR),
                hour.minus(Duration.ofDays(30)),
                30 * 24,
                index -> index % 24 < 12 ? 8 : 12);
        RouterEvents.publish(
                kafka,
                RouterEvents.usage(
                        "job-" + unique,
                        team,
                        hour.minus(Duration.ofMinutes(30)),
                        hour,
                        RouterEvents.place("local/srv-" + unique, "OWNED", ACCELERATOR, 8)));
        RouterEvents.publish(
                kafka,
                new AssetRegistered(
                        "srv-" + unique,
                        1,
                        "Server",
                        "berlin",
                        ACCELERATOR,
                        8,
                        1,
                        null,
                        null,
                        Money.usd("160000"),
                        null,
                        null));
        RouterEvents.publish(kafka, offer("ON_DEMAND", "24.00"));
        RouterEvents.publish(kafka, offer("SPOT", "12.00"));
        RouterEvents.publish(
                kafka,
                new PriceRulePublished(
                        "rule-" + unique,
                        1,
                        team,
                        provider,
                        "*",
                        "ON_DEMAND",
                        new BigDecimal("25"),
                        null,
                        Instant.EPOCH,
                        null,
                        null));

        Response made = await().atMost(LIMIT)
                .pollInterval(PAUSE)
                .until(() -> ask("team: " + team), PlatformRoadmapTest::knowsWhatWasPublished);

        String location = made.getHeader("Location");
        given().get(location)
                .then()
                .statusCode(200)
                .body("acceleratorClass", equalTo(ACCELERATOR))
                .body("monthly[0].owned", equalTo(8.0f))
                .body("alternatives.name", hasItem("buy-for-peak"))
                .body("sensitivities.input", hasItem("hardware prices"))
                .body("triggers.text", hasItem(containsString("If p80 of demand")))
                .body("sources", hasItem(hasEntry("asOf", "2026-11-25T00:00:00Z")))
                .body("sources.text", hasItem(containsString("2.25 USD/h an accelerator")))
                .body("sources.text", hasItem(containsString("100 % of it, its part of all use")));
        given().post(location + "/replays").then().body("same", equalTo(true));
        String question = given().get(location + "/question")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        given().contentType("text/plain")
                .body(question.replace("\"accelerators\":8", "\"accelerators\":4"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("monthly[0].owned", equalTo(4.0f))
                .body("$", not(hasKey("sources")));
        given().contentType("text/plain")
                .body("team: " + team + "\nowned: []\n")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("monthly[0].owned", equalTo(0.0f))
                .body("sources", hasItem(hasEntry("origin", "GIVEN")));
    }

    private static boolean knowsWhatWasPublished(Response answer) {
        if (answer.statusCode() != 201) {
            return false;
        }
        JsonPath view = answer.jsonPath();
        return view.getDouble("monthly[0].owned") == 8.0
                && view.getList("sources.text").toString().contains("spot: ")
                && view.getList("sources.text").toString().contains("price rule");
    }

    private static Response ask(String question) {
        return given().contentType("text/plain").body(question).post(PATH);
    }

    private OfferPriced offer(String market, String price) {
        Instant priced = Instant.parse("2026-11-25T00:00:00Z");
        return new OfferPriced(
                provider + "/eu/mi300x-8/" + market.toLowerCase(Locale.ROOT),
                1,
                provider,
                "eu",
                null,
                "mi300x-8",
                ACCELERATOR,
                8,
                null,
                null,
                market,
                null,
                null,
                Money.usd(price),
                null,
                "test",
                priced,
                priced,
                "HIGH");
    }
}
