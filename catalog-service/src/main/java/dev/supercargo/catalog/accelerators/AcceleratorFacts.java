package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Power;

/** The facts that tell the other services about accelerators. */
final class AcceleratorFacts {

    private AcceleratorFacts() {}

    /** The launch is told as the first day of its month. */
    static AcceleratorPublished published(Accelerator accelerator, long version) {
        return new AcceleratorPublished(
                accelerator.id(),
                version,
                accelerator.name(),
                accelerator.vendor(),
                accelerator.architecture(),
                accelerator.kind().name(),
                accelerator.memory().size().bytes(),
                NullableFact.write(accelerator.memory().bandwidth(), Bandwidth::bytesPerSecond),
                accelerator.peakFlopsPerSecond(),
                NullableFact.write(accelerator.interconnect().bandwidth(), Bandwidth::bytesPerSecond),
                NullableFact.write(accelerator.interconnect().name()),
                NullableFact.write(accelerator.tdp(), Power::watts),
                NullableFact.write(accelerator.launched(), month -> month.atDay(1)),
                accelerator.provenance().source(),
                accelerator.provenance().asOf());
    }
}
