package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Comparator;
import java.util.Optional;

/**
 * The lowest sum of expected cost and expected wall-clock time, an hour counting as a fixed amount: {@code cost + hours ×
 * value of an hour}. Equals are ordered as for cost.
 */
final class BalancedRule implements ChoiceRule {

    private final HourlyRate valueOfTime;

    BalancedRule(HourlyRate valueOfTime) {
        this.valueOfTime = valueOfTime;
    }

    @Override
    public String name() {
        return "balanced";
    }

    @Override
    public String description() {
        return "The lowest expected cost plus " + Phrases.money(valueOfTime.perHour())
                + " for each hour until the end.";
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.COST_AND_TIME;
    }

    @Override
    public HourlyRate valueOfTime() {
        return valueOfTime;
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        if (contest.byHour()) {
            Assessment winner = contest.cheapest();
            return new Choice(winner, "no running time is known, so the cheapest at " + contest.worded(winner));
        }
        Assessment winner = contest.entrants().stream()
                .min(Comparator.<Assessment, Money>comparing(entrant -> weighed(contest, entrant))
                        .thenComparing(Contest.order(false)))
                .orElseThrow(() -> new IllegalArgumentException("a contest has at least one entrant"));
        return new Choice(
                winner,
                "lowest cost plus time: " + contest.worded(winner) + " and "
                        + Phrases.duration(duration(winner).total()) + " at " + Phrases.money(valueOfTime.perHour())
                        + " per hour");
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        if (contest.byHour()) {
            return Optional.empty();
        }
        Money lead = weighed(contest, loser).minus(weighed(contest, winner));
        return Optional.of("its time is worth more: " + Phrases.money(lead) + " behind with an hour at "
                + Phrases.money(valueOfTime.perHour()));
    }

    private Money weighed(Contest contest, Assessment entrant) {
        return contest.value(entrant).plus(valueOfTime.times(duration(entrant).total()));
    }

    /** Whoever has a known cost has a known time. */
    private static Wallclock duration(Assessment entrant) {
        return switch (entrant.wallclock()) {
            case Measured.Known<Wallclock>(Wallclock known) -> known;
            case Measured.Unknown<Wallclock>(String reason) ->
                throw new IllegalStateException(entrant.label() + " has a cost but no time: " + reason);
        };
    }
}
