package dev.supercargo.engine.replan;

import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it costs if a running job makes room for others.
 *
 * @param stake for the joint plan, with the least saving that any move must be worth
 * @param expectedEnd of the job where it is, if it is left alone
 * @param staying expected cost of the rest here
 * @param cost of leaving: of the rest elsewhere, repeated work and start included, less that of staying; of the repeated
 *     work and the start alone if the job would have to wait
 * @param repeated what the work since the last checkpoint cost, part of {@code cost}
 */
public record Displacement(Stake stake, Instant expectedEnd, Money staying, Money cost, Money repeated) {

    /** The end of a job of unknown length: beyond every plan. */
    private static final Duration FOREVER = Duration.ofDays(3650);

    /**
     * Works it out; pure. It rests on the same two numbers as every move: the cost of staying at today's price, and the
     * policy's candidates for the work that the last checkpoint leaves.
     *
     * @param decision of the job's policy for that work, as if it had no place
     * @param span how far the plan looks: what the rest costs more elsewhere counts up to there
     */
    public static Displacement of(
            Tenure tenure, JobSpec job, PlacementDecision decision, Steadiness steadiness, Duration span, Instant now) {
        Pace pace = Pace.of(tenure, now, Duration.ZERO);
        Optional<Assessment> here = decision.candidateAt(tenure.place());
        Outlook stay = Outlook.of(tenure, pace, here, job, now);
        if (!(stay.cost() instanceof Measured.Known<Money>(Money staying))
                || !(stay.finish() instanceof Measured.Known<Instant>(Instant end))) {
            return immovable("how long it still runs is unknown", now.plus(FOREVER));
        }
        Duration dwell = steadiness.dwellAfter(tenure.moves());
        if (Duration.between(tenure.placedAt(), now).compareTo(dwell) < 0) {
            return immovable("it has been there for less than " + dwell, end);
        }
        Money repeated = stay.rate().times(sinceCheckpoint(tenure, pace));
        Duration left = Duration.between(now, end);
        Money margin = steadiness.savingMin().max(staying.timesEstimate(steadiness.savingShareMin()));
        Optional<Money> elsewhere = decision.candidates().stream()
                .map(Ranked::assessment)
                .filter(place -> place.possible() && place.option().availability() instanceof Availability.Elastic)
                .filter(place -> isInTime(place, job, pace, now))
                .flatMap(place -> place.rankingCost() instanceof Measured.Known<Money>(Money cost)
                        ? Stream.of(cost.timesEstimate(pace.elsewhere()))
                        : Stream.empty())
                .min(Comparator.naturalOrder());
        if (elsewhere.isPresent()) {
            Money cost = elsewhere.get().minus(staying);
            Money dearer = cost.minus(repeated).max(Money.zero());
            Money lost = repeated.plus(dearer.timesEstimate(share(span, left)));
            return new Displacement(new Stake.Elsewhere(lost.plus(margin)), end, staying, cost, repeated);
        }
        if (job.terms().deadline() instanceof Deadline.By) {
            return immovable("nothing else is sure to finish it by its deadline", end);
        }
        Money restart = repeated.plus(
                stay.rate().times(here.map(place -> place.option().startUp()).orElse(Duration.ZERO)));
        return new Displacement(new Stake.NowhereElse(restart.plus(margin)), end, staying, restart, repeated);
    }

    /** Reliable and in time even if slow: making room never costs a deadline. */
    private static boolean isInTime(Assessment place, JobSpec job, Pace pace, Instant now) {
        return switch (job.terms().deadline()) {
            case Deadline.None none -> true;
            case Deadline.By(Instant by) ->
                place.market() != Market.SPOT
                        && place.lateFinish() instanceof Measured.Known<Instant>(Instant late)
                        && !now.plus(Durations.times(Duration.between(now, late), pace.elsewhere()))
                                .isAfter(by);
        };
    }

    private static Duration sinceCheckpoint(Tenure tenure, Pace pace) {
        double whole = 1 - tenure.startProgress();
        double unsaved = Math.max(0, tenure.progress() - tenure.checkpointProgress());
        return tenure.predictedCompute() instanceof Measured.Known<Duration>(Duration predicted) && whole > 0
                ? Durations.times(predicted, unsaved / whole * pace.slowdown())
                : Duration.ZERO;
    }

    private static double share(Duration span, Duration left) {
        return left.isZero() || left.isNegative() ? 1 : Math.min(1, (double) span.toMillis() / left.toMillis());
    }

    private static Displacement immovable(String reason, Instant end) {
        return new Displacement(new Stake.Immovable(reason), end, Money.zero(), Money.zero(), Money.zero());
    }

    /** {@code moving it costs 4.20 USD, 1.10 USD of repeated work included}. */
    public String words() {
        return "moving it costs " + Words.money(cost) + ", " + Words.money(repeated) + " of repeated work included";
    }
}
