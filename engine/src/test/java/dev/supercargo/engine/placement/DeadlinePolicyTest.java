package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinePolicyTest {

    private static final CapacityOption ON_DEMAND = Options.cloud("od", Hardware.a100(), 8, Market.ON_DEMAND, "32.00");
    private static final CapacityOption SPOT = Options.cloud("spot", Hardware.a100(), 8, Market.SPOT, "10.00");
    private static final JobSpec JOB = Jobs.onEightDevices(Jobs.aVisionJob());

    @Test
    void takesSpotWhileOnDemandCanStillTakeOver() {
        PlacementDecision.Placed placed = placed(dueIn(3), ON_DEMAND, SPOT);

        assertThat(placed.chosen().option()).isEqualTo(SPOT);
        assertThat(placed.reason())
                .startsWith("spot is expected to cost ")
                .contains("which can take over until ", " from now");
    }

    @Test
    void takesOnDemandWhenThereIsNoTimeForARestart() {
        PlacementDecision.Placed placed = placed(dueIn(1.01), ON_DEMAND, SPOT);

        assertThat(placed.chosen().option()).isEqualTo(ON_DEMAND);
        assertThat(placed.reason()).startsWith("meets the deadline for certain at ");
    }

    @Test
    void takesOnDemandWhenSpotIsNoCheaper() {
        assertThat(placed(dueIn(3), ON_DEMAND, Options.priced(SPOT, "31.90"))
                        .chosen()
                        .option())
                .isEqualTo(ON_DEMAND);
    }

    @Test
    void waitsForSpotUntilOnDemandMustTakeOver() {
        CapacityOption gone = Options.busy(SPOT, Options.NOW.plus(Duration.ofHours(1)));

        PlacementDecision decision = decide(dueIn(3), ON_DEMAND, gone);

        assertThat(decision).isInstanceOf(PlacementDecision.Deferred.class);
        PlacementDecision.Deferred deferred = (PlacementDecision.Deferred) decision;
        assertThat(deferred.awaited().option()).isEqualTo(gone);
        Instant deadline = ((Deadline.By) dueIn(3).terms().deadline()).instant();
        assertThat(deferred.latestSafeStart()).isEqualTo(Measured.known(deadline.minus(longestOnDemand())));
    }

    @Test
    void waitsForOwnedMachinesThatAreFreeInTime() {
        CapacityOption busy = Options.busy(
                Options.owned("srv", Hardware.a100(), 8, "8.00", "0.80"), Options.NOW.plus(Duration.ofMinutes(30)));

        PlacementDecision decision = decide(dueIn(3), ON_DEMAND, busy);

        assertThat(decision).isInstanceOf(PlacementDecision.Deferred.class);
        assertThat(decision.reason()).startsWith("waiting for 8× A100-SXM-80GB, owned srv at hq saves at least 20 %");
    }

    @Test
    void withoutADeadlineTheLowestCostDecides() {
        assertThat(placed(JOB, ON_DEMAND, SPOT).chosen().option()).isEqualTo(SPOT);
    }

    /** A deadline so many times as far away as the 90th percentile on demand. */
    private static JobSpec dueIn(double times) {
        Duration span = Duration.ofMillis((long) (longestOnDemand().toMillis() * times));
        return Jobs.withDeadline(JOB, Options.NOW.plus(span));
    }

    private static Duration longestOnDemand() {
        return switch (placed(JOB, ON_DEMAND).chosen().lateFinish()) {
            case Measured.Known<Instant>(Instant late) -> Duration.between(Options.NOW, late);
            case Measured.Unknown<Instant>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static PlacementDecision.Placed placed(JobSpec job, CapacityOption... options) {
        PlacementDecision decision = decide(job, options);
        assertThat(decision).isInstanceOf(PlacementDecision.Placed.class);
        return (PlacementDecision.Placed) decision;
    }

    private static PlacementDecision decide(JobSpec job, CapacityOption... options) {
        return Policies.standard()
                .named("deadline")
                .orElseThrow()
                .decide(
                        job,
                        new PlacementSnapshot("s-1", Options.NOW, List.of(options), Evidence.none()),
                        BudgetView.unlimited());
    }
}
