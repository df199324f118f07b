package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The urgency rule on expected job cost. High: local if cheaper than reserved, else reserved. Medium: local if below
 * 1.2 × spot, else spot. Low: the cheaper of local and spot. Where a market it names has no candidate, the nearest one
 * stands in and the reason says so: on-demand for reserved, reliable cloud for spot, and at last whatever there is.
 */
final class UrgencyRule implements ChoiceRule {

    /** What reliability is worth to a job of medium urgency: 20 % more than spot. */
    private static final BigDecimal RELIABILITY_PREMIUM = new BigDecimal("1.2");

    @Override
    public String name() {
        return "urgency";
    }

    @Override
    public String description() {
        return "High: owned if cheaper than reserved, else reserved. Medium: owned if below 1.2 × spot, else spot."
                + " Low: the cheaper of owned and spot.";
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.COST;
    }

    @Override
    public Choice choose(JobSpec job, Contest contest) {
        return switch (job.terms().urgency()) {
            case HIGH -> high(contest);
            case MEDIUM -> medium(contest);
            case LOW -> low(contest);
        };
    }

    private static Choice high(Contest contest) {
        Optional<Assessment> local = contest.cheapest(Market.OWNED);
        Optional<Assessment> reliable = contest.cheapest(Market.RESERVED);
        String caveat = "";
        if (reliable.isEmpty()) {
            reliable = contest.cheapest(Market.ON_DEMAND);
            caveat = reliable.isEmpty() ? "" : "; on-demand stands in for reserved, of which there is none";
        }
        if (local.isPresent() && reliable.isPresent()) {
            Assessment cloud = reliable.get();
            boolean localWins = contest.value(local.get()).compareTo(contest.value(cloud)) < 0;
            Assessment winner = localWins ? local.get() : cloud;
            return new Choice(
                    winner,
                    "high urgency: owned costs " + contest.worded(local.get()) + ", "
                            + (localWins ? "less than " : "not less than ")
                            + cloud.market().label() + " at " + contest.worded(cloud) + caveat);
        }
        return either(local, reliable, "high urgency", caveat)
                .orElseGet(
                        () -> leftOver(contest, "high urgency: neither owned nor reliable cloud capacity is possible"));
    }

    private static Choice medium(Contest contest) {
        Optional<Assessment> local = contest.cheapest(Market.OWNED);
        Optional<Assessment> spot = contest.cheapest(Market.SPOT);
        String caveat = "";
        if (spot.isEmpty()) {
            spot = reliableCloud(contest);
            caveat = spot.map(cloud -> "; " + cloud.market().label() + " stands in for spot, of which there is none")
                    .orElse("");
        }
        if (local.isPresent() && spot.isPresent()) {
            Assessment cloud = spot.get();
            Money bar = contest.value(cloud).times(RELIABILITY_PREMIUM);
            boolean localWins = contest.value(local.get()).compareTo(bar) < 0;
            return new Choice(
                    localWins ? local.get() : cloud,
                    "medium urgency: owned costs " + contest.worded(local.get()) + ", "
                            + (localWins ? "less than " : "not less than ") + "1.2 × "
                            + cloud.market().label() + " at " + contest.worded(cloud) + caveat);
        }
        return either(local, spot, "medium urgency", caveat)
                .orElseGet(() -> leftOver(contest, "medium urgency: neither owned nor cloud capacity is possible"));
    }

    private static Choice low(Contest contest) {
        Optional<Assessment> cheapest = contest.entrants().stream()
                .filter(a -> a.market() == Market.OWNED || a.market() == Market.SPOT)
                .findFirst();
        return cheapest.map(winner ->
                        new Choice(winner, "low urgency: cheapest of owned and spot at " + contest.worded(winner)))
                .orElseGet(() -> leftOver(contest, "low urgency: neither owned nor spot capacity is possible"));
    }

    private static Optional<Assessment> reliableCloud(Contest contest) {
        return contest.entrants().stream()
                .filter(a -> a.market() == Market.RESERVED || a.market() == Market.ON_DEMAND)
                .findFirst();
    }

    private static Optional<Choice> either(
            Optional<Assessment> local, Optional<Assessment> cloud, String urgency, String caveat) {
        return local.map(owned -> new Choice(owned, urgency + ": owned is possible and the cloud is not"))
                .or(() -> cloud.map(rented -> new Choice(
                        rented,
                        urgency + ": no owned capacity is possible, so "
                                + rented.market().label() + caveat)));
    }

    private static Choice leftOver(Contest contest, String why) {
        Assessment winner = contest.cheapest();
        return new Choice(
                winner,
                why + ", so the cheapest that is: " + winner.market().label() + " at " + contest.worded(winner));
    }

    @Override
    public Optional<String> passedOver(JobSpec job, Contest contest, Assessment loser, Assessment winner) {
        Urgency urgency = job.terms().urgency();
        return Optional.of(
                switch (urgency) {
                    case HIGH ->
                        "high urgency does not rely on " + loser.market().label() + " here";
                    case MEDIUM ->
                        loser.market() == Market.SPOT
                                ? "it does not save the 20 % that medium urgency asks of spot"
                                : "medium urgency compares owned and spot only";
                    case LOW -> "low urgency compares owned and spot only";
                });
    }
}
