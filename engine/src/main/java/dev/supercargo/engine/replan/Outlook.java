package dev.supercargo.engine.replan;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.cost.WallclockModel;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Assumptions;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens if a job stays where it is.
 *
 * @param rate of all nodes, at today's price
 * @param cost of what is left, expected interruptions included
 * @param finish expected
 * @param lateFinish one run in ten is later
 */
record Outlook(HourlyRate rate, Measured<Money> cost, Measured<Instant> finish, Measured<Instant> lateFinish) {

    /** Where nothing better is known, one run in ten takes this many times longer than expected. */
    private static final double LATE_RATIO = 1.3;

    /** @param here the same place assessed today; empty if it is no longer offered */
    static Outlook of(Tenure tenure, Pace pace, Optional<Assessment> here, JobSpec job, Instant now) {
        HourlyRate rate = here.map(Assessment::rankingRate)
                .map(known -> known instanceof Measured.Known<HourlyRate>(HourlyRate today) ? today : null)
                .orElse(tenure.frozenRate());
        Measured<Wallclock> left = clock(tenure, pace.slowdown(), here, job);
        double ratio = 1 + (lateRatio(here) - 1) * (1 - pace.seen());
        Measured<Wallclock> late = clock(tenure, pace.slowdown() * ratio, here, job);
        return new Outlook(
                rate,
                left.map(clock -> rate.times(clock.total())),
                left.map(clock -> now.plus(clock.total())),
                late.map(clock -> now.plus(clock.total())));
    }

    private static Measured<Wallclock> clock(Tenure tenure, double factor, Optional<Assessment> here, JobSpec job) {
        return switch (tenure.planned()) {
            case Measured.Known<Duration>(Duration planned) ->
                WallclockModel.expect(
                                Durations.times(planned, factor),
                                job.checkpointing(),
                                interruptions(tenure, here).ofGang(tenure.nodes()),
                                here.map(a -> a.option().startUp()).orElse(Duration.ZERO),
                                Duration.ZERO)
                        .map(Outlook::withoutStart);
            case Measured.Unknown<Duration>(String why) -> Measured.unknown(why);
        };
    }

    private static Wallclock withoutStart(Wallclock clock) {
        // The plan that is left includes writing checkpoints, and the job is up already.
        return new Wallclock(
                Duration.ZERO,
                Duration.ZERO,
                clock.compute(),
                Duration.ZERO,
                clock.expectedRestarts(),
                clock.restart(),
                clock.lostWork());
    }

    private static InterruptionRate interruptions(Tenure tenure, Optional<Assessment> here) {
        if (tenure.market() != Market.SPOT) {
            return InterruptionRate.never();
        }
        return here.map(a -> a.option().interruptions())
                .map(known -> known instanceof Measured.Known<InterruptionRate>(InterruptionRate rate) ? rate : null)
                .orElse(Assumptions.standard().spotInterruptions());
    }

    private static double lateRatio(Optional<Assessment> here) {
        return here.map(Assessment::time)
                .map(known -> known instanceof Measured.Known<TimePrediction>(TimePrediction time)
                                && !time.p50().isZero()
                        ? (double) time.p90().toMillis() / time.p50().toMillis()
                        : LATE_RATIO)
                .orElse(LATE_RATIO);
    }
}
