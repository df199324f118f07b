package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant FREE_AT = Options.NOW.plus(Duration.ofHours(3));
    private static final CapacityOption BUSY =
            Options.busy(Options.owned("srv", Hardware.a100(), 8, "8.00", "0.80"), FREE_AT);
    private static final CapacityOption SPOT = Options.cloud("a100-spot", Hardware.a100(), 8, Market.SPOT, "12.00");

    private final JobSpec job = Jobs.onEightDevices(Jobs.aVisionJob());

    @Test
    void waitsWhenBusyCapacityIsTheOnlyWay() {
        PlacementDecision.Deferred deferred = deferred(job, BUSY);

        assertThat(deferred.awaited().option()).isEqualTo(BUSY);
        assertThat(deferred.expectedFree()).isEqualTo(Measured.known(FREE_AT));
        assertThat(deferred.reason()).contains("has 0 of 8 accelerators free, the job needs 8");
    }

    @Test
    void waitsAtLowUrgencyIfThatSavesEnough() {
        assertThat(deferred(Jobs.withUrgency(job, Urgency.LOW), BUSY, SPOT).reason())
                .startsWith("low urgency: 8× A100-SXM-80GB, owned srv at hq costs ");
    }

    @Test
    void doesNotWaitAtMediumUrgency() {
        assertThat(decide(job, BUSY, SPOT)).isInstanceOf(PlacementDecision.Placed.class);
    }

    @Test
    void doesNotWaitBeyondTheLatestSafeStart() {
        JobSpec hurried = Jobs.withDeadline(Jobs.withUrgency(job, Urgency.LOW), Options.NOW.plus(Duration.ofHours(5)));

        assertThat(decide(hurried, BUSY, SPOT)).isInstanceOf(PlacementDecision.Placed.class);
    }

    @Test
    void tellsTheLatestSafeStart() {
        Instant deadline = Options.NOW.plus(Duration.ofDays(2));
        PlacementDecision.Deferred deferred = deferred(Jobs.withDeadline(job, deadline), BUSY);

        assertThat(deferred.latestSafeStart())
                .isEqualTo(deferred.awaited()
                        .lateFinish()
                        .map(late -> deadline.minus(Duration.between(Options.NOW, late))));
    }

    private static PlacementDecision.Deferred deferred(JobSpec job, CapacityOption... options) {
        PlacementDecision decision = decide(job, options);
        assertThat(decision).isInstanceOf(PlacementDecision.Deferred.class);
        return (PlacementDecision.Deferred) decision;
    }

    private static PlacementDecision decide(JobSpec job, CapacityOption... options) {
        return Policies.standard()
                .named("urgency")
                .orElseThrow()
                .decide(job, Options.snapshot(options), BudgetView.unlimited());
    }
}
