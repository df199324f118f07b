package dev.supercargo.pricing.commitments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class CommitmentResourceTest {

    private static final Instant IN_A_YEAR = Instant.now().plus(Duration.ofDays(365));

    @Inject
    CommitmentBook book;

    @Test
    void activatesACommitmentAtOnceAndListsIt() {
        String id = post(body("13.92", IN_A_YEAR), UUID.randomUUID().toString())
                .statusCode(201)
                .body("status", is("ACTIVE"))
                .body("sample", is(false))
                .extract()
                .path("commitmentId");

        given().get("/api/v1/commitments").then().body("items.commitmentId", hasItem(id));
        given().get("/api/v1/commitments/" + id).then().body("version", is(1));
        assertThat(PublishedEvents.await(
                        CommitmentActivated.class,
                        1,
                        event -> event.commitmentId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.instances()).isEqualTo(2));
    }

    @Test
    void theSampleIsLabelled() {
        given().get("/api/v1/commitments/sample-aws-p4d-1y")
                .then()
                .statusCode(200)
                .body("sample", is(true))
                .body("status", is("ACTIVE"));
    }

    @Test
    void aRetryWithTheSameKeyAddsNothing() {
        String key = UUID.randomUUID().toString();
        String body = body("13.92", IN_A_YEAR);
        String first = post(body, key).statusCode(201).extract().path("commitmentId");

        post(body, key).statusCode(201).body("commitmentId", is(first));
        post(body("14.00", IN_A_YEAR), key).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void expiresWhenItsTimeComes() {
        String id = post(
                        body("13.92", Instant.now().plusMillis(1500)),
                        UUID.randomUUID().toString())
                .statusCode(201)
                .extract()
                .path("commitmentId");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            book.advance();
            given().get("/api/v1/commitments/" + id).then().body("status", is("EXPIRED"));
        });
        assertThat(PublishedEvents.await(
                        CommitmentExpired.class,
                        1,
                        event -> event.commitmentId().equals(id)))
                .extracting(CommitmentExpired::version)
                .containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "13.92, 2020-01-01T00:00:00Z, expiresAt",
        "13.92, 2099-01-01T00:00:00Z, expiresAt",
        "0, 2027-06-01T00:00:00Z, pricePerHour",
        "-1, 2027-06-01T00:00:00Z, pricePerHour",
        "121948, 2027-06-01T00:00:00Z, pricePerHour"
    })
    void namesTheFieldThatIsWrong(String price, Instant expiresAt, String field) {
        post(body(price, expiresAt), UUID.randomUUID().toString())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", is(field));
    }

    @Test
    void refusesAnInstanceTypeNobodyOffersAndAnEmptyBody() {
        post(
                        body("13.92", IN_A_YEAR).replace("p4d.24xlarge", "p9.large"),
                        UUID.randomUUID().toString())
                .statusCode(422)
                .contentType("application/problem+json");
        post("{}", UUID.randomUUID().toString()).statusCode(400).body("issues[0].path", is("expiresAt"));
        post("", UUID.randomUUID().toString()).statusCode(400).contentType("application/problem+json");
        post("{\"instances\":", UUID.randomUUID().toString()).statusCode(400).contentType("application/problem+json");
    }

    private static String body(String price, Instant expiresAt) {
        return """
                {"provider":"aws","region":"us-east-1","instanceType":"p4d.24xlarge","instances":2,
                 "pricePerHour":{"amount":"%s","currency":"USD"},"expiresAt":"%s"}
                """.formatted(price, expiresAt);
    }

    private static ValidatableResponse post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/commitments")
                .then();
    }
}
