package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.job.Placement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** What the winner of a decision means for the job. */
final class ChosenPlace {

    private ChosenPlace() {}

    /** @param simulated whether a cluster is, by name */
    static Placement of(PlacementDecision.Placed placed, String decisionId, Predicate<String> simulated) {
        Assessment chosen = placed.chosen();
        CapacityOption option = chosen.option();
        if (!(chosen.rates().full() instanceof Measured.Known<HourlyRate>(HourlyRate rate))) {
            throw new IllegalStateException("the engine chose a place without a price: " + option.id());
        }
        return new Placement(
                decisionId,
                placed.snapshotId(),
                place(chosen, simulated),
                rate.perHour(),
                ScarceCapacity.savedPerHour(placed),
                option.price().provenance().source(),
                option.price().provenance().asOf(),
                runTime(chosen),
                chosen.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost)
                        ? Optional.of(cost.full().total())
                        : Optional.empty(),
                placed.candidates().size(),
                Optional.empty(),
                placed.reason());
    }

    private static PlaceRef place(Assessment chosen, Predicate<String> simulated) {
        CapacityOption option = chosen.option();
        Place place = option.place();
        if (!(option.reachability() instanceof Reachability.Reachable(String cluster, String pool))) {
            throw new IllegalStateException("the engine chose a place that no cluster reaches: " + option.id());
        }
        return new PlaceRef(
                option.id(),
                place.provider(),
                place.region(),
                place instanceof Place.CloudPool cloud && cloud.zone() instanceof Measured.Known<String>(String zone)
                        ? zone
                        : null,
                CandidateView.instanceType(place),
                place.market().name(),
                cluster,
                option.node().accelerator().id().value(),
                chosen.perNode(),
                chosen.nodes(),
                simulated.test(cluster));
    }

    private static Optional<Placement.RunTime> runTime(Assessment chosen) {
        if (chosen.time() instanceof Measured.Known<TimePrediction>(TimePrediction time)
                && chosen.wallclock() instanceof Measured.Known<Wallclock>(Wallclock wallclock)) {
            Duration others = wallclock.total().minus(wallclock.compute());
            return Optional.of(new Placement.RunTime(
                    time.p10().plus(others),
                    wallclock.total(),
                    time.p90().plus(others),
                    wallclock.compute().plus(wallclock.checkpointOverhead())));
        }
        return Optional.empty();
    }
}
