package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.replan.Tenure;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.job.Job;
import java.util.Optional;

/** A job at its place, as the engine sees it. */
final class JobTenure {

    private JobTenure() {}

    /** @param job that has a place with a price */
    static Tenure of(Job job) {
        PlaceRef place = job.place().orElseThrow();
        return new Tenure(
                place.optionId(),
                place.acceleratorsPerNode(),
                place.nodes(),
                Market.valueOf(place.market()),
                new HourlyRate(job.pricePerHour().orElseThrow()),
                job.placedAt().orElseThrow(),
                measured(job.runningSince(), "it does not run yet"),
                job.startProgress(),
                job.progress(),
                job.checkpointProgress(),
                measured(job.predictedCompute(), "its running time is unknown"),
                job.moves());
    }

    private static <T> Measured<T> measured(Optional<T> value, String otherwise) {
        return value.<Measured<T>>map(Measured::known).orElseGet(() -> Measured.unknown(otherwise));
    }
}
