package dev.supercargo.engine.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many nodes of a pool should be open. */
class WarmNodesTest {

    /** A Monday. */
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final KeepWarm TWO_FOR_TEN_MINUTES = new KeepWarm(2, Duration.ofMinutes(10));

    @Test
    void areThoseInUseIfThePoolKeepsNone() {
        KeepWarm none = new KeepWarm(0, Duration.ZERO);

        assertThat(WarmNodes.of(none, limits(8, List.of()), List.of(since(30, 3)), NOON))
                .isEqualTo(new WarmNodes(3, 3, "jobs use them"));
        assertThat(WarmNodes.of(none, limits(8, List.of()), List.of(from(30, 1, 3)), NOON)
                        .wanted())
                .isZero();
    }

    @Test
    void areAtLeastSoManyWhileThePoolIsOpen() {
        List<OpeningHours> mornings = List.of(OpeningHours.parse("MON-FRI 06:00-12:00", ZoneOffset.UTC));

        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(8, List.of()), List.of(), NOON))
                .isEqualTo(new WarmNodes(0, 2, "so many are kept while the pool is open"));
        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(8, mornings), List.of(), NOON)
                        .wanted())
                .isZero();
    }

    @Test
    void stayForTheCoolDownAfterTheLastJob() {
        List<Stay> stays = List.of(from(60, 9, 4), from(8, 2, 1), since(1, 1));

        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(8, List.of()), stays, NOON))
                .isEqualTo(new WarmNodes(1, 4, "jobs used so many within the last PT10M"));
        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(8, List.of()), stays, NOON.plusSeconds(120))
                        .wanted())
                .isEqualTo(2);
    }

    @Test
    void neverExceedTheLimitUnlessJobsUseThem() {
        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(1, List.of()), List.of(), NOON)
                        .wanted())
                .isEqualTo(1);
        assertThat(WarmNodes.of(TWO_FOR_TEN_MINUTES, limits(1, List.of()), List.of(since(5, 3)), NOON)
                        .wanted())
                .isEqualTo(3);
    }

    private static PoolLimits limits(int nodesMax, List<OpeningHours> open) {
        return new PoolLimits(nodesMax, 0, Duration.ZERO, open, Optional.empty());
    }

    private static Stay since(int minutesAgo, int nodes) {
        return new Stay(NOON.minus(Duration.ofMinutes(minutesAgo)), Optional.empty(), nodes);
    }

    private static Stay from(int minutesAgo, int untilMinutesAgo, int nodes) {
        return new Stay(
                NOON.minus(Duration.ofMinutes(minutesAgo)),
                Optional.of(NOON.minus(Duration.ofMinutes(untilMinutesAgo))),
                nodes);
    }
}
