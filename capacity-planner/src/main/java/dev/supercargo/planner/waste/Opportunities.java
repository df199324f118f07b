package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what would have cost less, the most dollars first. Effects are not added up: two may be about the same hour. */
public final class Opportunities {

    private static final String ON_DEMAND = "ON_DEMAND";
    private static final String SPOT = "SPOT";

    private static final Comparator<Opportunity> LARGEST_FIRST = Comparator.comparing(Opportunity::saving)
            .reversed()
            .thenComparing(Opportunity::kind)
            .thenComparing(Opportunity::subject);

    private Opportunities() {}

    public static List<Opportunity> of(UseFacts facts) {
        return Stream.of(
                        facts.shared().stream().map(Opportunities::useIdle),
                        facts.committed().stream().flatMap(committed -> useCommitment(committed, facts.rented())),
                        facts.rented().stream().flatMap(rented -> moveToSpot(rented, facts)),
                        CheapestWork.pairs(facts.work()).stream().map(Opportunities::smaller))
                .flatMap(kind -> kind)
                .filter(opportunity -> opportunity.saving().isPositive())
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Opportunity useIdle(SharedHours shared) {
        return new Opportunity(
                Opportunity.Kind.USE_IDLE_OWNED,
                shared.acceleratorId(),
                shared.rentedPrice().minus(shared.marginal()).times(shared.hours()),
                "Let jobs on " + shared.acceleratorId() + " wait for or move to the owned ones.",
                "%s accelerator-hours rented while as many owned ones stood idle × (%s rented − %s marginal)"
                        .formatted(
                                Figures.hours(shared.hours()),
                                Figures.dollars(shared.rentedPrice()),
                                Figures.dollars(shared.marginal())),
                shared.simulated());
    }

    private static Stream<Opportunity> useCommitment(CommittedUse committed, List<RentedUse> rented) {
        return rented.stream()
                .filter(use -> use.market().equals(ON_DEMAND) && use.machine().equals(committed.machine()))
                .map(use -> useCommitment(committed, use));
    }

    private static Opportunity useCommitment(CommittedUse committed, RentedUse rented) {
        BigDecimal hours = committed.unusedHours().min(rented.nodeHours());
        Money each = Figures.each(rented.cost(), rented.nodeHours());
        return new Opportunity(
                Opportunity.Kind.USE_COMMITMENT,
                committed.commitmentId(),
                each.times(hours),
                "Run on the commitment what ran on demand on " + committed.machine() + ".",
                "at most %s instance-hours on demand × %s, if they fell into unused hours of the commitment"
                        .formatted(Figures.hours(hours), Figures.dollars(each)),
                rented.simulated());
    }

    private static Stream<Opportunity> moveToSpot(RentedUse onDemand, UseFacts facts) {
        if (!onDemand.market().equals(ON_DEMAND)) {
            return Stream.empty();
        }
        Money lost = facts.interruptions().stream()
                .filter(interruption -> interruption.simulated() == onDemand.simulated())
                .map(LostWork::cost)
                .reduce(Money.zero(), Money::plus);
        BigDecimal spotHours = facts.rented().stream()
                .filter(use -> use.market().equals(SPOT) && use.simulated() == onDemand.simulated())
                .map(RentedUse::nodeHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return facts.rented().stream()
                .filter(use -> use.market().equals(SPOT)
                        && use.simulated() == onDemand.simulated()
                        && use.machine().equals(onDemand.machine()))
                .map(spot -> moveToSpot(onDemand, spot, Figures.each(lost, spotHours)));
    }

    private static Opportunity moveToSpot(RentedUse onDemand, RentedUse spot, Money lostEach) {
        Money paid = Figures.each(onDemand.cost(), onDemand.nodeHours());
        Money other = Figures.each(spot.cost(), spot.nodeHours()).plus(lostEach);
        return new Opportunity(
                Opportunity.Kind.MOVE_TO_SPOT,
                onDemand.machine().toString(),
                paid.minus(other).times(onDemand.nodeHours()),
                "Allow spot, with checkpoints, for jobs on " + onDemand.machine() + ".",
                "%s instance-hours × (%s on demand − %s on spot, of it %s for work that interruptions destroyed)"
                        .formatted(
                                Figures.hours(onDemand.nodeHours()),
                                Figures.dollars(paid),
                                Figures.dollars(other),
                                Figures.dollars(lostEach)),
                onDemand.simulated());
    }

    private static Opportunity smaller(CheapestWork.Pair pair) {
        MeasuredWork done = pair.done();
        MeasuredWork best = pair.cheapest();
        return new Opportunity(
                Opportunity.Kind.SMALLER_ACCELERATOR,
                done.task().model() + " on " + done.acceleratorId(),
                done.cost().minus(done.costAt(best)),
                "Train " + done.task().model() + " on " + best.acceleratorId() + ".",
                "the same work at %s instead of %s a million, as %d runs measured"
                        .formatted(Figures.dollars(best.perMillion()), Figures.dollars(done.perMillion()), best.runs()),
                done.task().simulated());
    }
}
