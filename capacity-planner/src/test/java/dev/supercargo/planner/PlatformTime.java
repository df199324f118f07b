package dev.supercargo.planner;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.supercargo.testkit.KafkaProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Tells the time of the platform, which events of other tests may have put ahead of the wall's. */
public final class PlatformTime {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private PlatformTime() {}

    /** The begin of the present hour. */
    public static Instant hour(KafkaProbe kafka) {
        String unique = UUID.randomUUID().toString();
        Instant wall = Instant.now().truncatedTo(ChronoUnit.HOURS);
        RouterEvents.publish(
                kafka, RouterEvents.usage("job-" + unique, "clock-" + unique, wall.minusSeconds(60), wall, 1));
        return Instant.parse(await().atMost(LIMIT)
                .until(
                        () -> given().get("/api/v1/demand?team=clock-" + unique)
                                .jsonPath()
                                .getString("to"),
                        Objects::nonNull));
    }
}
