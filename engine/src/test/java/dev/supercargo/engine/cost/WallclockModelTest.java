package dev.supercargo.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WallclockModelTest {

    private static final Duration START_UP = Duration.ofMinutes(6);
    private static final Duration TRANSFER = Duration.ofMinutes(10);
    private static final Checkpointing NONE = new Checkpointing.None();
    private static final Checkpointing HALF_HOURLY =
            new Checkpointing.Every(Duration.ofMinutes(30), Duration.ofMinutes(1));

    @Test
    void addsUpItsTermsWithoutInterruptions() {
        Wallclock wallclock = expect(Duration.ofHours(10), HALF_HOURLY, 0);

        assertThat(wallclock.expectedRestarts()).isZero();
        assertThat(wallclock.checkpointOverhead()).isEqualTo(Duration.ofMinutes(19));
        assertThat(wallclock.total()).isEqualTo(Duration.ofMinutes(6 + 10 + 600 + 19));
    }

    @Test
    void losesHalfAStretchPerInterruptionWhenTheyAreRare() {
        Wallclock wallclock = expect(Duration.ofHours(10), HALF_HOURLY, 0.05);

        double stretchHours = (10 + 19.0 / 60) / 20;
        assertThat(wallclock.expectedRestarts()).isCloseTo(20 * Math.expm1(0.05 * stretchHours), within(1e-9));
        assertThat(hours(wallclock.lostWork()) / wallclock.expectedRestarts())
                .isCloseTo(stretchHours / 2, within(0.01));
        assertThat(hours(wallclock.restart())).isCloseTo(wallclock.expectedRestarts() * 0.1, within(1e-6));
    }

    @Test
    void losesEverythingWithoutCheckpoints() {
        Wallclock wallclock = expect(Duration.ofHours(10), NONE, 0.1);

        // (e^(λW) − 1) / λ hours of trying for W hours of work.
        assertThat(hours(wallclock.lostWork())).isCloseTo(Math.expm1(1) / 0.1 - 10, within(1e-6));
    }

    @Test
    void admitsThatAJobWouldNeverEnd() {
        assertThat(WallclockModel.expect(Duration.ofDays(10), NONE, new InterruptionRate(1), START_UP, TRANSFER))
                .isEqualTo(Measured.unknown("more than 1000 interruptions expected before the end"));
    }

    @Property
    void moreInterruptionsNeverShortenAJob(
            @ForAll @DoubleRange(min = 0, max = 0.5) double rate,
            @ForAll @DoubleRange(min = 0, max = 0.5) double more,
            @ForAll @IntRange(min = 1, max = 2000) int minutes) {
        Duration compute = Duration.ofMinutes(minutes);

        assertThat(expect(compute, HALF_HOURLY, rate + more).total())
                .isGreaterThanOrEqualTo(expect(compute, HALF_HOURLY, rate).total());
    }

    private static Wallclock expect(Duration compute, Checkpointing checkpointing, double perHour) {
        Measured<Wallclock> wallclock =
                WallclockModel.expect(compute, checkpointing, new InterruptionRate(perHour), START_UP, TRANSFER);
        assertThat(wallclock).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<Wallclock>) wallclock).value();
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3.6e6;
    }
}
