package dev.supercargo.router.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForeseenTest {

    @Test
    void tellsTheWorkSinceTheLastCheckpointInHoursAndDollars() {
        Job job = SomeJob.running();
        job.progressed(0.5, 0.4, SomeJob.NOW);

        Foreseen foreseen = Foreseen.ifStopped(job, SomeJob.NOW.plus(Duration.ofHours(5)));

        assertThat(foreseen.lostRunTime()).isEqualTo(Duration.ofHours(1));
        assertThat(foreseen.lostAcceleratorHours()).isEqualTo("16");
        assertThat(foreseen.lostCost().amount()).isEqualByComparingTo(new BigDecimal("20"));
        assertThat(foreseen.message())
                .contains("16.00 accelerator-hours ($20.00)")
                .contains("checkpoint at 40 %");
    }

    @Test
    void tellsUntilWhenAJobMustBeResumedToKeepItsDeadline() {
        Job job = SomeJob.running(SomeJob.submitted("  deadline: 24h\n"));
        job.progressed(0.5, 0.4, SomeJob.NOW);

        Foreseen foreseen = Foreseen.ifStopped(job, SomeJob.NOW.plus(Duration.ofHours(5)));

        // Five of the ten predicted hours are left, and one is done again.
        assertThat(foreseen.resumeBy()).isEqualTo(SomeJob.NOW.plus(Duration.ofHours(18)));
        assertThat(foreseen.message()).contains("must be resumed by 2026-11-27T02:00:00Z at the latest");
    }

    @Test
    void tellsThatTheDeadlineIsLost() {
        Job job = SomeJob.running(SomeJob.submitted("  deadline: 10h\n"));
        job.progressed(0.5, 0.1, SomeJob.NOW);

        assertThat(Foreseen.ifStopped(job, SomeJob.NOW.plus(Duration.ofHours(5)))
                        .message())
                .contains("would miss its deadline");
    }

    @Test
    void aJobWithoutAPlaceLosesNothingAndItsTimeIsUnknown() {
        Foreseen foreseen = Foreseen.ifStopped(SomeJob.submitted("  deadline: 24h\n"), SomeJob.NOW);

        assertThat(foreseen.lostCost().isPositive()).isFalse();
        assertThat(foreseen.resumeBy()).isNull();
        assertThat(foreseen.message()).contains("no work is lost").contains("is unknown");
    }
}
