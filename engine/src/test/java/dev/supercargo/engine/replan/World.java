package dev.supercargo.engine.replan;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.cost.CostModel;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.cost.WallclockModel;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Finding;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Rates;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of equal speed with prices that tests set, and a job of ten hours with checkpoints every half hour. */
final class World {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    static final Duration WORK = Duration.ofHours(10);
    static final Checkpointing CHECKPOINTS = new Checkpointing.Every(Duration.ofMinutes(30), Duration.ZERO);
    static final Duration START_UP = Duration.ofMinutes(4);

    /** A place: id, market, dollars per hour; fixed capacity if owned. */
    record Spot(String id, Market market, String price) {}

    private World() {}

    static JobSpec job(Deadline deadline, double saved) {
        return new JobSpec(
                new JobId("job-1"),
                new Training(
                        Measured.unknown("any"),
                        TrainingSetup.withoutModel().withPrecision(Precision.FP16),
                        new Work.Unstated(),
                        saved),
                ResourceRequest.anything(),
                CHECKPOINTS,
                DataTransfer.none(),
                Terms.standard().withDeadline(deadline));
    }

    /** The cheapest of these places for what is left from the checkpoint on; late ones are ruled out. */
    static PlacementDecision cheapest(JobSpec job, Instant now, List<Spot> places) {
        List<Assessment> all = places.stream()
                .map(place -> assessment(place, job, now))
                .sorted(Comparator.comparing(Assessment::possible).reversed().thenComparing(a -> cost(a)))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        all.forEach(a -> ranked.add(new Ranked(a, a.possible() ? "possible" : "too late")));
        return all.getFirst().possible()
                ? new PlacementDecision.Placed("s", "cheapest", all.getFirst(), "cheapest.", ranked)
                : new PlacementDecision.Rejected(
                        "s",
                        "cheapest",
                        all.getFirst().findings().getFirst().rule(),
                        all.getFirst().findings().getFirst().sentence(),
                        ranked);
    }

    static String cost(Assessment assessment) {
        return assessment.rankingCost() instanceof Measured.Known<?>(Object money)
                ? String.format("%020.9f", ((dev.supercargo.quantities.Money) money).amount())
                : "unknown";
    }

    static Assessment assessment(Spot place, JobSpec job, Instant now, Finding... findings) {
        Duration left = Durations.times(WORK, job.training().fractionLeft());
        InterruptionRate rate = new InterruptionRate(place.market() == Market.SPOT ? 0.05 : 0);
        Measured<Wallclock> clock = WallclockModel.expect(left, CHECKPOINTS, rate, START_UP, Duration.ZERO);
        Measured<Wallclock> late =
                WallclockModel.expect(Durations.times(left, 1.1), CHECKPOINTS, rate, START_UP, Duration.ZERO);
        HourlyRate price = HourlyRate.usd(place.price());
        boolean owned = place.market() == Market.OWNED;
        Measured<Instant> finish = clock.map(time -> now.plus(time.total()));
        List<Finding> broken = new ArrayList<>(List.of(findings));
        if (job.terms().deadline() instanceof Deadline.By(Instant by)
                && finish instanceof Measured.Known<Instant>(Instant end)
                && end.isAfter(by)) {
            broken.add(new Finding(dev.supercargo.engine.placement.Rule.DEADLINE, "finishes too late", false));
        }
        CapacityOption option = new CapacityOption(
                place.id(),
                owned
                        ? new Place.OwnedPool(place.id(), "hq")
                        : new Place.CloudPool("aws", "us-east-1", Measured.unknown("any"), place.id(), place.market()),
                new NodeShape(Hardware.a100(), 8, Measured.unknown("any"), Measured.unknown("any")),
                OptionPrice.rented(price, new PriceProvenance("test", now, now)),
                Measured.known(rate),
                new Reachability.Reachable("cloud", "pool"),
                owned ? new Availability.Fixed(8, 8, Measured.known(now)) : new Availability.Elastic(),
                START_UP);
        return new Assessment(
                option,
                8,
                1,
                new MemoryVerdict.UnknownNeed("any"),
                Measured.known(
                        new TimePrediction(Durations.times(left, 0.9), left, Durations.times(left, 1.1), List.of())),
                clock,
                clock.map(time -> CostModel.expect(time.total(), price, price, dev.supercargo.quantities.Money.zero())),
                new Rates(Measured.known(price), Measured.known(price)),
                finish,
                late.map(time -> now.plus(time.total())),
                broken,
                List.of());
    }
}
