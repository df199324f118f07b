package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a job makes of its accelerators, as people read it. */
class UtilisationTest {

    private static final String UTILISATION = "GET /api/v1/jobs/" + Answers.ID + "/utilisation";

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void tellsWhatHoldsTheJobUpAndWhatWouldDoForLess() {
        platform.answering(UTILISATION, """
                {"measuredAt":"2026-11-26T12:00:00Z","busy":0.97,"matrixUnits":0.09,"memoryUsedBytesMax":32212254720,
                 "bottleneck":"MEMORY","because":"The memory interface is active 71 % of the cycles.",
                 "rightSize":{"acceleratorId":"nvidia-l40s-48gb","savedShare":0.68,"hint":"L40S would do, -68 % an hour"}}""");

        assertThat(Run.of(platform.url(), "utilisation", Answers.ID)).isEqualTo(new Run(0, """
                        Bottleneck   memory: The memory interface is active 71 % of the cycles.
                        Busy         97%
                        Matrix units 9%
                        Memory bus   -
                        Memory used  30 GiB
                        Measured     2026-11-26 12:00 (UTC)
                        Cheaper      L40S would do, -68 % an hour
                        """, ""));
    }

    @Test
    void saysWhyNothingIsKnown() {
        platform.answering(UTILISATION, "{\"bottleneck\":\"UNKNOWN\",\"because\":\"There is no telemetry.\"}");

        assertThat(Run.of(platform.url(), "utilisation", Answers.ID))
                .isEqualTo(new Run(0, "Bottleneck   unknown: There is no telemetry.\n", ""));
    }
}
