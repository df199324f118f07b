package dev.supercargo.router.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
@TestTransaction
class ExclusionsTest {

    private static final Instant LOST_AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant UNTIL = LOST_AT.plus(Duration.ofHours(2));
    private static final Instant MUCH_LATER = LOST_AT.plus(Duration.ofDays(3));

    @Inject
    Exclusions exclusions;

    private String aJobThatWasLost() {
        String job = given().contentType(ContentType.TEXT)
                .body("name: lost\nrun: python train.py\n")
                .post("/api/v1/jobs")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
        exclusions.add(job, "aws/spot", UNTIL, "was lost there at " + LOST_AT);
        exclusions.add(job, "gcp/spot", UNTIL, "was lost there at " + LOST_AT);
        return job;
    }

    @Test
    void keepAJobAwayForAWhile() {
        String job = aJobThatWasLost();

        assertThat(exclusions.of(job, Optional.empty(), LOST_AT))
                .containsOnlyKeys("aws/spot", "gcp/spot")
                .containsEntry(
                        "aws/spot",
                        "the job was lost there at 2026-11-22T12:00:00Z and does not go back before 2026-11-22T14:00:00Z");
        assertThat(exclusions.of(job, Optional.empty(), MUCH_LATER)).isEmpty();
    }

    @Test
    void keepAJobAwayFromWhereItWasJustLostHoweverLateTheDecision() {
        String job = aJobThatWasLost();

        assertThat(exclusions.of(job, Optional.of("aws/spot"), MUCH_LATER))
                .containsOnlyKeys("aws/spot")
                .containsEntry("aws/spot", "the job was lost there at 2026-11-22T12:00:00Z and goes elsewhere next");
    }
}
