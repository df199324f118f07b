package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Precision;
import dev.supercargo.catalog.facts.Provenance;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An accelerator type: what software sees as one device, so one die of a two-die board.
 *
 * @param id canonical slug, {@code nvidia-h100-sxm-80gb}
 * @param vendor lower-case, {@code nvidia}
 * @param computeCapability CUDA compute capability, {@code 9.0}
 * @param peak dense rates, never sparse; a precision that is not there is unknown
 * @param tdp thermal design power of one device
 * @param priceNew of one device when it was launched
 * @param crossChecked the fields that a second, independent source confirmed
 */
record Accelerator(
        String id,
        String name,
        String vendor,
        AcceleratorKind kind,
        Segment segment,
        String architecture,
        Measured<String> computeCapability,
        DeviceMemory memory,
        Map<Precision, ComputeRate> peak,
        Measured<Power> tdp,
        Measured<YearMonth> launched,
        Measured<Money> priceNew,
        Interconnect interconnect,
        Set<String> crossChecked,
        Provenance provenance) {

    Accelerator {
        peak = Map.copyOf(peak);
        crossChecked = Set.copyOf(crossChecked);
    }

    /** The fact that tells the other services. The launch is told as the first day of its month. */
    AcceleratorPublished published(long version) {
        return new AcceleratorPublished(
                id,
                version,
                name,
                vendor,
                architecture,
                kind.name(),
                memory.size().bytes(),
                NullableFact.write(memory.bandwidth(), Bandwidth::bytesPerSecond),
                peakFlopsPerSecond(),
                NullableFact.write(interconnect.bandwidth(), Bandwidth::bytesPerSecond),
                NullableFact.write(interconnect.name()),
                NullableFact.write(tdp, Power::watts),
                NullableFact.write(launched, month -> month.atDay(1)),
                provenance.source(),
                provenance.asOf());
    }

    /** Precision name to operations per second, in a stable order. */
    Map<String, Double> peakFlopsPerSecond() {
        Map<String, Double> rates = new TreeMap<>();
        peak.forEach((precision, rate) -> rates.put(precision.name(), rate.flopsPerSecond()));
        return rates;
    }
}
