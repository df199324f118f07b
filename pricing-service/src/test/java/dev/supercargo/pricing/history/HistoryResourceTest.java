package dev.supercargo.pricing.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class HistoryResourceTest {

    /** An offer of the snapshot to which this test gives another past: its own price began on 2026-07-20. */
    private static final String OFFER = "aws/us-east-1/p5.48xlarge/on-demand";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void theCutOfJune2025IsLearnedLate() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from offer_price where price_id < 0");
            // On 1 May 2025 we believed 98.32; on 10 June we learned of the cut of 5 June.
            past(statement, -1, "98.32", "'2025-01-01'", "null", "'2025-05-01'", "'2025-06-10'");
            past(statement, -2, "98.32", "'2025-01-01'", "'2025-06-05'", "'2025-06-10'", "null");
            past(statement, -3, "55.04", "'2025-06-05'", "'2026-07-20'", "'2025-06-10'", "null");
        }
    }

    @Test
    void showsThePastAsBelievedNow() {
        given().queryParam("from", "2025-06-01")
                .queryParam("to", "2025-06-09")
                .get("/api/v1/offers/" + OFFER + "/history")
                .then()
                .statusCode(200)
                .body("offerId", is(OFFER))
                .body("points", hasSize(2))
                .body("points[0].mean.amount", is("98.32"))
                .body("points[1].from", is("2025-06-05T00:00:00Z"))
                .body("points[1].mean.amount", is("55.04"))
                .body("low.amount", is("55.04"))
                .body("timeWeightedMean.amount", is("76.68"))
                .body("changes", is(1))
                .body("coverage.toDouble()", closeTo(1, 1e-9))
                .body("volatilityPerDay.toDouble()", closeTo(0.2193, 1e-3));
    }

    @Test
    void showsWhatWasBelievedThen() {
        given().queryParam("from", "2025-06-01")
                .queryParam("to", "2025-06-09")
                .queryParam("asOf", "2025-06-09T12:00:00Z")
                .get("/api/v1/offers/" + OFFER + "/history")
                .then()
                .statusCode(200)
                .body("points", hasSize(1))
                .body("points[0].mean.amount", is("98.32"))
                .body("changes", is(0));
    }

    @Test
    void beforeAnythingWasKnownThereIsNothing() {
        given().queryParam("asOf", "2025-04-01")
                .get("/api/v1/offers/" + OFFER + "/history")
                .then()
                .statusCode(200)
                .body("points", hasSize(0))
                .body("timeWeightedMean", nullValue())
                .body("trend", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "to, 2999-01-01",
        "asOf, 2999-01-01",
        "from, 2999-01-01",
        "from, 1990-01-01",
        "points, 1",
        "points, many"
    })
    void refusesTimeTravelAndNonsense(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/api/v1/offers/" + OFFER + "/history")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", is(parameter));
    }

    @Test
    void refusesToTellWhatCameAfterTheMomentOfBelief() {
        given().queryParam("asOf", "2025-06-01")
                .queryParam("to", "2025-06-02")
                .get("/api/v1/offers/" + OFFER + "/history")
                .then()
                .statusCode(400)
                .body("issues[0].path", is("to"));
    }

    @Test
    void anUnknownOfferIsNotFound() {
        given().get("/api/v1/offers/aws/nowhere/p5/spot/history").then().statusCode(404);
    }

    private static void past(
            Statement statement, int id, String usd, String from, String to, String observed, String superseded)
            throws SQLException {
        statement.execute(
                "insert into offer_price (price_id, offer_id, usd_per_hour, origin, source_name, source, as_of, confidence,"
                        + " valid_from, valid_to, observed_at, superseded_at) select " + id + ", '" + OFFER + "', "
                        + usd
                        + ", origin, source_name, source, as_of, confidence, " + from + ", " + to + ", " + observed
                        + ", "
                        + superseded
                        + " from offer_price where offer_id = '" + OFFER + "' order by price_id desc limit 1");
    }
}
