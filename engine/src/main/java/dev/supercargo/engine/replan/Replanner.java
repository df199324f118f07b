package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.Escape;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Thinks a job's place over. Safety comes first: a job moves to reliable capacity before the latest moment at which that
 * still keeps its deadline, and when its own pace would make it late. Otherwise it moves only where its policy would send
 * it now, and only for a saving that is worth it: what the move repeats, starts up and transfers is part of the cost of
 * moving. Pure and stateless.
 */
public final class Replanner {

    private final Steadiness steadiness;
    private final Horizon horizon;

    public Replanner(Steadiness steadiness, Horizon horizon) {
        this.steadiness = steadiness;
        this.horizon = horizon;
    }

    /**
     * Reviews one job.
     *
     * @param tenure where the job is and how it gets on
     * @param job with the work that its last checkpoint leaves, which is what a move has to do
     * @param decision of the job's policy for that work, as if it had no place
     */
    public Review review(Tenure tenure, JobSpec job, PlacementDecision decision, Instant now) {
        Pace pace = Pace.of(tenure, now, horizon.reaction());
        Optional<Assessment> here = decision.candidateAt(tenure.place());
        Outlook stay = Outlook.of(tenure, pace, here, job, now);
        Instant again = regular(job.terms().deadline(), tenure.placedAt(), tenure.moves(), now);
        if (job.terms().deadline() instanceof Deadline.By(Instant deadline)) {
            Escape escape =
                    new Escape(tenure.place(), now, deadline, takes -> Durations.times(takes, pace.elsewhere()));
            WaysOut out = WaysOut.of(decision, escape, pace);
            Optional<Review> saved =
                    tenure.market() == Market.SPOT ? beforeItIsTooLate(out, stay, pace) : outOfDelay(out, stay, pace);
            if (saved.isPresent()) {
                return saved.get();
            }
            again = earlier(again, nextGuard(out, tenure));
        }
        return forMoney(tenure, job, decision, stay, pace, now).orElse(new Review.Stay(again, stayReason(stay)));
    }

    /**
     * When a job that takes a place is to be reviewed first: at once if its deadline needs a guard there, and else not
     * before anything could come of it.
     *
     * @param moves how often the job was moved for money before
     */
    public Instant first(Market market, Deadline deadline, int moves, Instant placedAt) {
        return market == Market.SPOT && deadline instanceof Deadline.By
                ? placedAt
                : regular(deadline, placedAt, moves, placedAt);
    }

    /** Without a deadline nothing moves a job before it has dwelt. */
    private Instant regular(Deadline deadline, Instant placedAt, int moves, Instant now) {
        Instant next = now.plus(horizon.every());
        return deadline instanceof Deadline.By ? next : later(next, placedAt.plus(steadiness.dwellAfter(moves)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant nextGuard(WaysOut out, Tenure tenure) {
        return tenure.market() == Market.SPOT
                        && out.latestSafeSwitch() instanceof Measured.Known<Instant>(Instant latest)
                ? later(latest.minus(horizon.reaction()), out.escape().now().plus(Duration.ofSeconds(1)))
                : Instant.MAX;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Spot with the slack used up. */
    private Optional<Review> beforeItIsTooLate(WaysOut out, Outlook stay, Pace pace) {
        if (out.latestSafeSwitch() instanceof Measured.Known<Instant>(Instant latest)
                && out.escape().now().plus(horizon.reaction()).isBefore(latest)) {
            return Optional.empty();
        }
        // Without a way that is expected to be in time, staying undisturbed is the best that can happen.
        return out.wayOut()
                .map(way -> move(
                        pace.slowdown() > 1 + steadiness.behindPlan()
                                ? Review.Cause.BEHIND_PLAN
                                : Review.Cause.DEADLINE_GUARD,
                        way,
                        stay,
                        "the slack before the deadline " + out.escape().deadline() + " is used up"
                                + (pace.slowdown() > 1 + steadiness.behindPlan() ? " (" + slow(pace) + ")" : "")
                                + ", and spot could be lost at any moment"));
    }

    /** Reliable capacity that turns out too slow. */
    private Optional<Review> outOfDelay(WaysOut out, Outlook stay, Pace pace) {
        boolean late = stay.finish() instanceof Measured.Known<Instant>(Instant finish)
                && finish.isAfter(out.escape().deadline());
        if (pace.slowdown() <= 1 + steadiness.behindPlan() || !late) {
            return Optional.empty();
        }
        return out.wayOut()
                .map(way -> move(
                        Review.Cause.BEHIND_PLAN,
                        way,
                        stay,
                        slow(pace) + ", and would finish after the deadline "
                                + out.escape().deadline() + " where it is"));
    }

    private static String slow(Pace pace) {
        return "the job takes " + Words.percent(pace.slowdown() - 1) + " longer than planned";
    }

    private static Review move(Review.Cause cause, WaysOut.Way way, Outlook stay, String why) {
        Money saving = stay.cost() instanceof Measured.Known<Money>(Money cost)
                ? cost.minus(way.cost())
                : way.cost().times(-1);
        return new Review.Move(
                cause,
                way.place(),
                saving,
                Words.sentence(why + ": " + way.place().label() + ", " + Words.effect(saving)));
    }

    private Optional<Review> forMoney(
            Tenure tenure, JobSpec job, PlacementDecision decision, Outlook stay, Pace pace, Instant now) {
        Duration dwell = steadiness.dwellAfter(tenure.moves());
        if (!(decision instanceof PlacementDecision.Placed placed)
                || placed.chosen().option().id().equals(tenure.optionId())
                || !(stay.cost() instanceof Measured.Known<Money>(Money staying))
                || !(placed.chosen().rankingCost() instanceof Measured.Known<Money>(Money moving))
                || Duration.between(tenure.placedAt(), now).compareTo(dwell) < 0
                || !worthTheRisk(placed, job, pace, now)) {
            return Optional.empty();
        }
        Money there = moving.timesEstimate(pace.elsewhere());
        Money saving = staying.minus(there);
        if (saving.compareTo(steadiness.savingMin()) < 0
                || saving.compareTo(staying.timesEstimate(steadiness.savingShareMin())) < 0) {
            return Optional.empty();
        }
        Review.Cause cause = placed.chosen().option().availability() instanceof Availability.Fixed
                ? Review.Cause.CAPACITY_FREED
                : Review.Cause.PRICE_CHANGED;
        return Optional.of(new Review.Move(
                cause,
                placed.chosen(),
                saving,
                Words.sentence(why(cause, tenure, stay) + ": the rest costs " + Words.money(there) + " on "
                        + placed.chosen().label() + ", repeated work and start-up included, and " + Words.money(staying)
                        + " here; " + Words.effect(saving))));
    }

    private String why(Review.Cause cause, Tenure tenure, Outlook stay) {
        double change = stay.rate().perHour().shareOf(tenure.frozenRate().perHour()) - 1;
        if (cause == Review.Cause.PRICE_CHANGED && Math.abs(change) >= steadiness.priceChange()) {
            return "the price here went from " + tenure.frozenRate() + " to " + stay.rate();
        }
        return cause == Review.Cause.CAPACITY_FREED ? "cheaper capacity is free" : "another place became cheaper";
    }

    /** Into spot only with slack for a stay there and for the way back; never into a likely delay. */
    private boolean worthTheRisk(PlacementDecision.Placed placed, JobSpec job, Pace pace, Instant now) {
        if (!(job.terms().deadline() instanceof Deadline.By(Instant deadline))) {
            return true;
        }
        if (!(placed.chosen().lateFinish() instanceof Measured.Known<Instant>(Instant late))) {
            return false;
        }
        Duration takes = Durations.times(Duration.between(now, late), pace.elsewhere());
        Duration slack = Duration.between(now.plus(takes), deadline);
        Duration wanted = placed.chosen().market() == Market.SPOT
                ? steadiness
                        .dwell()
                        .plus(horizon.reaction())
                        .plus(placed.chosen().option().startUp().multipliedBy(2))
                : Duration.ZERO;
        return slack.compareTo(wanted) >= 0;
    }

    private static String stayReason(Outlook stay) {
        return stay.cost() instanceof Measured.Known<Money>(Money cost)
                ? "It stays: what is left costs " + Words.money(cost) + " here."
                : "It stays: how long it still runs is unknown.";
    }
}
