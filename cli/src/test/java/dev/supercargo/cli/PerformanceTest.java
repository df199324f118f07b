package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of the performance monitor. */
class PerformanceTest {

    private static final String PERIOD =
            "\"period\":{\"from\":\"2026-06-01T00:00:00Z\",\"to\":\"2026-07-01T00:00:00Z\"}";

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void ranksWasteAndWhatToDo() {
        platform.answering("GET /api/v1/performance/waste", """
                {%s,"total":%s,"waste":[{"kind":"IDLE_OWNED","subject":"srv","cost":%s,"how":"idle 72.0","simulated":true}],
                 "opportunities":[{"kind":"MOVE_TO_SPOT","saving":%s,"action":"Allow spot.","how":"20 hours"}]}""".formatted(
                        PERIOD, Answers.usd("36"), Answers.usd("36"), Answers.usd("380")));

        Run run = Run.of(platform.url(), "performance", "--team", "vision");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                From 2026-06-01 00:00 to 2026-07-01 00:00 UTC

                  COST  WHY         WHAT             HOW
                $36.00  idle-owned  srv (simulated)  idle 72.0
                Together $36.00.

                SAVES UP TO  WHAT TO DO   HOW
                    $380.00  Allow spot.  20 hours
                They overlap; do not add them up.
                """);
        assertThat(platform.requests).containsExactly("GET /api/v1/performance/waste?team=vision");
    }

    @Test
    void showsHowPredictionsHeld() {
        platform.answering("GET /api/v1/performance/accuracy", """
                {%s,"by":"MODEL","runs":9,"groups":[{"key":"bert","runs":9,"since":"2026-06-02T00:00:00Z","biasPercent":12.34,
                 "spreadPercent":4.0,"drift":{"state":"SLOWER","since":"2026-06-20T00:00:00Z","shiftPercent":20}}]}""".formatted(PERIOD));

        Run run = Run.of(platform.url(), "performance", "accuracy", "--by", "model");

        assertThat(run.out()).endsWith("""
                MODEL  RUNS    BIAS  SPREAD  IN BAND  DRIFT          SINCE
                bert      9  +12.3%    4.0%        -  slower +20.0%  2026-06-20 00:00
                """);
        assertThat(platform.requests).containsExactly("GET /api/v1/performance/accuracy?by=model");
    }

    @Test
    void showsUseAndEfficiencyAndSaysWhenThereIsNone() {
        platform.answering("GET /api/v1/performance/utilisation", """
                        {%s,"owned":[{"id":"srv","what":"a100","heldHours":"96","usedHours":"24","usedPercent":25.0}]}""".formatted(PERIOD))
                .answering("GET /api/v1/performance/efficiency", "{" + PERIOD + ",\"weeks\":[]}");

        assertThat(Run.of(platform.url(), "performance", "utilisation").out())
                .contains("srv   a100  96 accelerator-hours    24  25.0%");
        assertThat(Run.of(platform.url(), "performance", "efficiency").out())
                .contains("Nothing was used in this time.");
        assertThat(Run.of(platform.url(), "performance", "beauty").code()).isEqualTo(2);
    }
}
