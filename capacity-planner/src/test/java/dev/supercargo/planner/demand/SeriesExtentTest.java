package dev.supercargo.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeriesExtentTest {

    private static final SeriesKey KEY = new SeriesKey("vision", "nvidia-h100-sxm-80gb");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void meteredDemandReachesUpToNow() {
        assertThat(extent("2026-11-20T00:00:00Z", null, null).history(NOW))
                .contains(range("2026-11-20T00:00:00Z", "2026-11-22T12:00:00Z"));
    }

    @Test
    void anImportAloneEndsWhereItEndsWhateverTheYear() {
        assertThat(extent(null, "2017-10-03T00:00:00Z", "2017-12-01T00:00:00Z").history(NOW))
                .contains(range("2017-10-03T00:00:00Z", "2017-12-01T00:00:00Z"));
    }

    @Test
    void anImportThatReachesUpToTheMeteredHoursPrecedesThem() {
        assertThat(extent("2026-11-20T00:00:00Z", "2026-09-01T00:00:00Z", "2026-11-19T20:00:00Z")
                        .history(NOW))
                .contains(range("2026-09-01T00:00:00Z", "2026-11-22T12:00:00Z"));
    }

    @Test
    void yearsWithoutKnowledgeAreNotYearsWithoutDemand() {
        assertThat(extent("2026-11-20T00:00:00Z", "2017-10-03T00:00:00Z", "2017-12-01T00:00:00Z")
                        .history(NOW))
                .contains(range("2026-11-20T00:00:00Z", "2026-11-22T12:00:00Z"));
    }

    @Test
    void anHourThatIsNotOverIsNoHistory() {
        assertThat(extent("2026-11-22T12:00:00Z", null, null).history(NOW)).isEmpty();
        assertThat(extent(null, null, null).history(NOW)).isEmpty();
    }

    private static SeriesExtent extent(String meteredFrom, String importedFrom, String importedUntil) {
        return new SeriesExtent(KEY, 1, instant(meteredFrom), instant(importedFrom), instant(importedUntil));
    }

    private static HourRange range(String from, String until) {
        return new HourRange(Instant.parse(from), Instant.parse(until));
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
