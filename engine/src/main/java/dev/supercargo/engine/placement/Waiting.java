package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a job waits for capacity that is busy: always if there is no other way; and at low urgency if waiting saves
 * enough, the moment of release is known and the deadline still holds.
 *
 * @param job to place
 * @param snapshot decided on
 * @param policy name of the policy
 */
record Waiting(JobSpec job, PlacementSnapshot snapshot, String policy) {

    PlacementDecision forTheOnlyWay(List<Assessment> later, List<Assessment> all) {
        Contest contest = Contest.among(later);
        Assessment awaited = contest.cheapest();
        return deferred(
                awaited,
                "nothing else is possible now: " + awaited.label() + " "
                        + awaited.findings().getFirst().sentence(),
                ranked(awaited, all, contest.byHour()));
    }

    /**
     * The busy owned machines worth waiting for.
     *
     * @param later those that cost less than an amount and are possible but for being busy
     */
    Optional<Saving> toSave(Choice choice, Contest contest, Function<Money, List<Assessment>> later, double share) {
        if (job.terms().urgency() != Urgency.LOW || contest.byHour()) {
            return Optional.empty();
        }
        Money bar = contest.value(choice.winner()).timesEstimate(1 - share);
        return later.apply(bar).stream()
                .filter(a -> a.market() == Market.OWNED)
                .filter(a -> a.rankingCost() instanceof Measured.Known<Money>(Money cost) && cost.compareTo(bar) < 0)
                .filter(a -> freeAt(a) instanceof Measured.Known<Instant>(Instant free) && inTime(a, free))
                .min(Contest.order(false))
                .map(awaited -> new Saving(
                        awaited,
                        "low urgency: " + awaited.label() + " costs " + contest.worded(awaited)
                                + ", at least " + Phrases.percent(share) + " less than "
                                + contest.worded(choice.winner())
                                + " now, and is expected to be free in time"));
    }

    /** What is worth waiting for, and why. */
    record Saving(Assessment awaited, String reason) {}

    /** Waits for {@code saving}; the candidates follow from {@code all}. */
    PlacementDecision forSaving(Saving saving, List<Assessment> all) {
        return deferred(saving.awaited(), saving.reason(), ranked(saving.awaited(), all, false));
    }

    private boolean inTime(Assessment awaited, Instant free) {
        return switch (latestSafeStart(awaited)) {
            case Measured.Known<Instant>(Instant latest) -> !free.isAfter(latest);
            case Measured.Unknown<Instant> none -> job.terms().deadline() instanceof Deadline.None;
        };
    }

    /** The deadline less the wall-clock time at p90. */
    private Measured<Instant> latestSafeStart(Assessment awaited) {
        return switch (job.terms().deadline()) {
            case Deadline.By(Instant deadline) ->
                awaited.lateFinish().map(late -> deadline.minus(Duration.between(snapshot.takenAt(), late)));
            case Deadline.None none -> Measured.unknown("the job has no deadline");
        };
    }

    static Measured<Instant> freeAt(Assessment awaited) {
        return switch (awaited.option().availability()) {
            case Availability.Fixed(int free, int total, var allFreeAt) -> allFreeAt;
            case Availability.Elastic elastic -> Measured.unknown("capacity is not waited for");
        };
    }

    PlacementDecision deferred(Assessment awaited, String reason, List<Ranked> ranked) {
        return new PlacementDecision.Deferred(
                snapshot.id(), policy, awaited, freeAt(awaited), latestSafeStart(awaited), reason + ".", ranked);
    }

    static List<Ranked> ranked(Assessment awaited, List<Assessment> all, boolean byHour) {
        List<Ranked> ranked = new ArrayList<>();
        ranked.add(new Ranked(
                awaited, "waited for: " + awaited.findings().getFirst().sentence()));
        Comparator<Assessment> order = Contest.order(byHour);
        all.stream()
                .filter(Assessment::possible)
                .sorted(order)
                .forEach(a -> ranked.add(new Ranked(a, "possible now, but waiting is cheaper")));
        Ranking.impossible(all, byHour).stream()
                .filter(r -> r.assessment() != awaited)
                .forEach(ranked::add);
        return ranked;
    }
}
