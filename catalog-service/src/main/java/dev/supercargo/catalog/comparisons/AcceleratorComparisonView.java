package dev.supercargo.catalog.comparisons;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.engine.prediction.comparison.Goal;
import dev.supercargo.engine.prediction.comparison.Standing;
import dev.supercargo.engine.prediction.comparison.Standing.MemoryFit;
import dev.supercargo.quantities.Energy;
import dev.supercargo.quantities.Measured.Unknown;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accelerators side by side, the best by the goal first. */
@Schema(name = "AcceleratorComparison")
record AcceleratorComparisonView(
        String model,
        CompareAcceleratorsRequest.Workload workload,
        Goal goal,

        @Schema(description = "What one unit is: TOKEN or SAMPLE")
        String unit,

        List<StandingView> standings,
        @Schema(description = "What the numbers rest on") List<String> basis) {

    /** One accelerator; an absent number is unknown, and {@code note} says why. */
    @Schema(name = "AcceleratorStanding")
    record StandingView(
            String acceleratorId,
            String name,
            String vendor,
            String kind,
            int devices,
            Double tdpWatts,
            long memoryBytes,
            Fit memoryFit,
            Double unitsPerSecond,

            @Schema(description = "At thermal design power, so an upper bound; joules of a million units")
            Double joulesPerMillionUnits,

            Money costPerMillionUnits,
            String note) {

        /** Whether memory suffices. */
        @Schema(name = "MemoryFit")
        enum Fit {
            FITS,
            TOO_SMALL,
            UNKNOWN
        }

        static StandingView from(Standing standing) {
            var accelerator = standing.contender().accelerator();
            return new StandingView(
                    accelerator.id().value(),
                    accelerator.name(),
                    accelerator.vendor(),
                    accelerator.kind().name(),
                    standing.contender().devices(),
                    NullableFact.write(accelerator.tdp(), Power::watts),
                    accelerator.memory().bytes(),
                    switch (standing.fit()) {
                        case MemoryFit.Fits fits -> Fit.FITS;
                        case MemoryFit.TooSmall small -> Fit.TOO_SMALL;
                        case MemoryFit.UnknownFit unknown -> Fit.UNKNOWN;
                    },
                    NullableFact.write(standing.unitsPerSecond()),
                    NullableFact.write(standing.perMillion(), Energy::joules),
                    NullableFact.write(standing.costPerMillion()),
                    note(standing));
        }

        private static String note(Standing standing) {
            if (standing.unitsPerSecond() instanceof Unknown<Double>(String reason)) {
                return reason;
            }
            return standing.costPerMillion() instanceof Unknown<Money>(String reason) ? reason : "";
        }
    }
}
