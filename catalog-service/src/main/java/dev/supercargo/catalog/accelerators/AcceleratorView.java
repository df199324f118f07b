package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accelerator type as REST tells it; an absent field is unknown. */
@Schema(name = "Accelerator")
record AcceleratorView(
        @Schema(description = "Canonical id", examples = "nvidia-h100-sxm-80gb")
        String id,

        @Schema(description = "Grows by one with every change; also the entity tag")
        long version,

        boolean retired,
        String name,
        String vendor,
        AcceleratorKind kind,
        Segment segment,
        String architecture,
        @Schema(description = "CUDA compute capability") String computeCapability,
        long memoryBytes,
        String memoryType,
        Double memoryBandwidthBytesPerSecond,

        @Schema(description = "Dense peak by precision, operations per second")
        Map<String, Double> peakFlopsPerSecond,

        @Schema(description = "Between devices of one node, both directions together")
        Double intraNodeBandwidthBytesPerSecond,

        String interconnect,
        Double tdpWatts,

        @Schema(description = "First day of the month of the launch")
        LocalDate launchedOn,

        @Schema(description = "Of one device at its launch") Money priceNew,

        @Schema(description = "Fields that a second, independent source confirmed")
        List<String> crossChecked,

        String note,
        String source,
        LocalDate asOf) {

    static AcceleratorView from(AcceleratorEntity row) {
        Accelerator accelerator = row.toAccelerator();
        return new AcceleratorView(
                accelerator.id(),
                row.version,
                row.retired,
                accelerator.name(),
                accelerator.vendor(),
                accelerator.kind(),
                accelerator.segment(),
                accelerator.architecture(),
                NullableFact.write(accelerator.computeCapability()),
                accelerator.memory().size().bytes(),
                NullableFact.write(accelerator.memory().type()),
                NullableFact.write(accelerator.memory().bandwidth(), Bandwidth::bytesPerSecond),
                accelerator.peakFlopsPerSecond(),
                NullableFact.write(accelerator.interconnect().bandwidth(), Bandwidth::bytesPerSecond),
                NullableFact.write(accelerator.interconnect().name()),
                NullableFact.write(accelerator.tdp(), Power::watts),
                NullableFact.write(accelerator.launched(), month -> month.atDay(1)),
                NullableFact.write(accelerator.priceNew()),
                List.copyOf(new TreeSet<>(accelerator.crossChecked())),
                accelerator.provenance().note(),
                accelerator.provenance().source(),
                accelerator.provenance().asOf());
    }
}
