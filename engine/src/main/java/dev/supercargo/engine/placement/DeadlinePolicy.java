package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.spot.DeadlineGuard;
import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.Holding;
import dev.supercargo.engine.spot.JobState;
import dev.supercargo.engine.spot.SpotAdvisor;
import dev.supercargo.engine.spot.SpotOutlook;
import dev.supercargo.engine.spot.ZoneBelief;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least expected cost on the way to a deadline. The cheapest reliable capacity that meets the deadline at its 90th
 * percentile stands by; as long as it can still take over in time, spot is used, or waited for, where the cost to go is
 * lower (docs/spot.md). Without a deadline, running time or reliable capacity the lowest expected cost decides.
 */
final class DeadlinePolicy implements PlacementPolicy {

    private final Assessor assessor;
    private final SpotAdvisor advisor;
    private final RulePolicy cheapest;

    DeadlinePolicy(Assessor assessor, SpotAdvisor advisor) {
        this.assessor = assessor;
        this.advisor = advisor;
        this.cheapest = new RulePolicy(new CheapestRule(DeadlineRule.NAME, DeadlineRule.DESCRIPTION), assessor);
    }

    @Override
    public String name() {
        return DeadlineRule.NAME;
    }

    @Override
    public String description() {
        return DeadlineRule.DESCRIPTION;
    }

    @Override
    public PlacementDecision decide(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        if (!(job.terms().deadline() instanceof Deadline.By(Instant deadline))) {
            return cheapest.decide(job, snapshot, budgets);
        }
        SweptContenders contenders = new SweptContenders(
                unhurried(job, snapshot, budgets),
                Duration.between(snapshot.takenAt(), deadline),
                assessor,
                () -> inFull(job, snapshot, budgets).candidates());
        return decide(job, snapshot, deadline, contenders).orElseGet(() -> cheapest.decide(job, snapshot, budgets));
    }

    /** The same decision with every candidate described. */
    PlacementDecision inFull(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        if (!(job.terms().deadline() instanceof Deadline.By(Instant deadline))) {
            return cheapest.inFull(job, snapshot, budgets);
        }
        List<Assessment> all = assessor.assess(unhurried(job, snapshot, budgets).job(), snapshot, budgets);
        return decide(job, snapshot, deadline, new DescribedContenders(job, deadline, all))
                .orElseGet(() -> cheapest.inFull(job, snapshot, budgets));
    }

    private Optional<PlacementDecision> decide(
            JobSpec job, PlacementSnapshot snapshot, Instant deadline, Contenders contenders) {
        return contenders.reliable().map(reliable -> new Round(job, snapshot, deadline, contenders, reliable).decide());
    }

    /** The guard, not an average number of restarts, says whether spot is possible. */
    private static Question unhurried(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        return new Question(job.withTerms(job.terms().withDeadline(new Deadline.None())), snapshot, budgets);
    }

    /**
     * A spot candidate with the guard behind it.
     *
     * @param spot to start on
     * @param cost expected to the end, restarts and a change to reliable capacity included
     */
    private record Guarded(Assessment spot, Money cost) {}

    /** One decision with reliable capacity standing by. */
    private final class Round {

        private final JobSpec job;
        private final PlacementSnapshot snapshot;
        private final Instant deadline;
        private final Contenders contenders;
        private final Assessment reliable;
        private final Money reliableCost;
        private final Duration reliableTime;
        private final Map<Assessment, Money> guarded = new IdentityHashMap<>();

        Round(JobSpec job, PlacementSnapshot snapshot, Instant deadline, Contenders contenders, Assessment reliable) {
            this.job = job;
            this.snapshot = snapshot;
            this.deadline = deadline;
            this.contenders = contenders;
            this.reliable = reliable;
            this.reliableCost = known(reliable.rankingCost());
            this.reliableTime = Duration.between(snapshot.takenAt(), known(reliable.lateFinish()));
        }

        PlacementDecision decide() {
            Optional<Guarded> spot = contenders.spots().stream()
                    .flatMap(a -> cost(a, Holding.SPOT).map(cost -> new Guarded(a, cost)).stream())
                    .peek(each -> guarded.put(each.spot(), each.cost()))
                    .min(Comparator.comparing(Guarded::cost).thenComparing(Guarded::spot, Contest.order(false)));
            return spot.filter(each -> each.cost().compareTo(reliableCost) < 0)
                    .map(this::onSpot)
                    .or(this::ownedSoon)
                    .or(this::spotLater)
                    .orElseGet(() -> onReliable(spot.isPresent()));
        }

        private PlacementDecision onSpot(Guarded spot) {
            return placed(new Choice(
                    spot.spot(),
                    "spot is expected to cost " + Phrases.money(spot.cost()) + " to the end, against " + standby()));
        }

        private PlacementDecision onReliable(boolean spotPossible) {
            return placed(new Choice(
                    reliable,
                    "meets the deadline for certain at " + Phrases.money(reliableCost) + " with " + slack()
                            + " to spare; "
                            + (spotPossible
                                    ? "spot is expected to cost no less"
                                    : "there is no spot capacity that could be used before the guard would end it")));
        }

        /** {@code 12.00 USD on 8× A100, …, which can take over until 2026-11-24T10:00Z, 1 d 2 h from now}. */
        private String standby() {
            return Phrases.money(reliableCost) + " on " + reliable.label() + ", which can take over until "
                    + Phrases.instant(latestSwitch()) + ", " + slack() + " from now";
        }

        /** Busy owned machines that will be free in time and save enough to be worth the wait. */
        private Optional<PlacementDecision> ownedSoon() {
            Money bar = reliableCost.timesEstimate(1 - assessor.assumptions().waitingSaves());
            return contenders.busyOwnedBelow(bar).stream()
                    .filter(this::freeInTime)
                    .findFirst()
                    .map(a -> deferred(
                            a,
                            Waiting.freeAt(a),
                            "waiting for " + a.label() + " saves at least "
                                    + Phrases.percent(assessor.assumptions().waitingSaves()) + " against "
                                    + standby()));
        }

        private boolean freeInTime(Assessment owned) {
            return Waiting.freeAt(owned) instanceof Measured.Known<Instant>(Instant free)
                    && owned.lateFinish() instanceof Measured.Known<Instant>(Instant late)
                    && !free.plus(Duration.between(snapshot.takenAt(), late)).isAfter(deadline)
                    && !free.isAfter(latestSwitch());
        }

        /** Spot that is not to be had now, if waiting for it is cheaper than anything that is. */
        private Optional<PlacementDecision> spotLater() {
            return contenders.busySpots().stream()
                    .flatMap(a -> cost(a, Holding.IDLE)
                            .filter(cost -> cost.compareTo(reliableCost) < 0)
                            .map(cost -> deferred(
                                    a,
                                    Measured.unknown("nobody knows when spot capacity returns"),
                                    "waiting for spot is expected to cost " + Phrases.money(cost)
                                            + " to the end, against " + standby()))
                            .stream())
                    .findFirst();
        }

        private PlacementDecision deferred(Assessment awaited, Measured<Instant> expectedFree, String reason) {
            return new PlacementDecision.Deferred(
                    snapshot.id(),
                    name(),
                    awaited,
                    expectedFree,
                    Measured.known(latestSwitch()),
                    reason + ".",
                    contenders.waitingFor(awaited));
        }

        private PlacementDecision placed(Choice choice) {
            DeadlineRule rule = new DeadlineRule(choice, guarded);
            return new PlacementDecision.Placed(
                    snapshot.id(), name(), choice.winner(), choice.reason() + ".", contenders.ranked(rule));
        }

        private Instant latestSwitch() {
            return DeadlineGuard.latestSafeSwitch(deadline, reliableTime, Duration.ZERO);
        }

        private String slack() {
            return Phrases.duration(Duration.between(snapshot.takenAt(), latestSwitch()));
        }

        /** Expected cost to the end if the next ten minutes go to {@code choice}; empty if the guard forbids it. */
        private Optional<Money> cost(Assessment spot, Holding choice) {
            if (!(spot.rates().full() instanceof Measured.Known<HourlyRate>(HourlyRate spotRate))
                    || !(spot.wallclock() instanceof Measured.Known<Wallclock>(Wallclock clock))
                    || !(spot.time() instanceof Measured.Known<TimePrediction>(TimePrediction time))
                    || !spotRate.perHour().isPositive()
                    || !reliableCost.isPositive()) {
                return Optional.empty();
            }
            Duration left = Duration.between(snapshot.takenAt(), deadline);
            Duration atMost = longest(reliableTime, time.p90().plus(clock.checkpointOverhead()));
            // Both kinds of capacity may differ in speed: what an hour of reliable capacity costs is put so that the
            // whole job comes to its price, and the slower of the two counts for the time.
            double hours = atMost.toMillis() / 3.6e6;
            HourlyRate reliableRate = new HourlyRate(reliableCost.timesEstimate(1 / hours));
            double spotHours = time.p50().plus(clock.checkpointOverhead()).toMillis() / 3.6e6;
            HourlyRate spotWorkRate = new HourlyRate(spotRate.perHour().timesEstimate(spotHours / hours));
            if (left.compareTo(atMost) <= 0 || !spotWorkRate.perHour().isPositive()) {
                return Optional.empty();
            }
            DeadlineJob terms = DeadlineJob.exactly(
                    atMost, left, restart(spot, time), SpotAdvisor.TICK, spotWorkRate, reliableRate);
            boolean up = choice == Holding.SPOT;
            SpotOutlook outlook = advisor.look(terms, JobState.start(), belief(spot, up), up);
            return switch (outlook.cost().get(choice)) {
                case Measured.Known<Money>(Money cost) ->
                    Optional.of(cost.plus(clock.dataTransfer().isZero() ? Money.zero() : transfer(spot)));
                case Measured.Unknown<Money> forbidden -> Optional.empty();
                case null -> Optional.empty();
            };
        }

        private ZoneBelief belief(Assessment spot, boolean up) {
            return spot.option().interruptions() instanceof Measured.Known<InterruptionRate>(InterruptionRate rate)
                    ? advisor.unwatched(up, rate.ofGang(spot.nodes()).perHour())
                    : advisor.unwatched(up);
        }

        /** From a loss until the work lost is made up: start-up, and half of what lies between two checkpoints. */
        private Duration restart(Assessment spot, TimePrediction time) {
            Duration again = switch (job.checkpointing()) {
                case Checkpointing.None none -> time.p50();
                case Checkpointing.Every(Duration interval, Duration write) -> interval;
            };
            return spot.option().startUp().plus(again.dividedBy(2));
        }
    }

    private static Money transfer(Assessment spot) {
        return known(spot.cost()).full().dataTransfer();
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <T> T known(Measured<T> value) {
        return switch (value) {
            case Measured.Known<T>(T known) -> known;
            case Measured.Unknown<T>(String reason) ->
                throw new IllegalStateException("a candidate was compared although a value is unknown: " + reason);
        };
    }
}
