package dev.supercargo.planner;

import static io.restassured.RestAssured.given;

import dev.supercargo.planner.demand.SeriesKey;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Gives a series a history from before the platform. */
public final class DemandImports {

    private DemandImports() {}

    /** @param accelerators by the number of the hour, from 0 */
    public static void imported(SeriesKey key, Instant start, int hours, IntUnaryOperator accelerators) {
        StringBuilder csv = new StringBuilder("timestamp,gpus\n");
        for (int hour = 0; hour < hours; hour++) {
            csv.append(start.plus(Duration.ofHours(hour)))
                    .append(',')
                    .append(accelerators.applyAsInt(hour))
                    .append('\n');
        }
        given().contentType("text/csv")
                .queryParam("team", key.team())
                .queryParam("accelerator", key.acceleratorClass())
                .body(csv.toString())
                .post("/api/v1/demand/imports")
                .then()
                .statusCode(201);
    }
}
