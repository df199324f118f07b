package dev.supercargo.hardware.accelerators;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.facts.Provenance;
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
public record Accelerator(
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

    public Accelerator {
        peak = Map.copyOf(peak);
        crossChecked = Set.copyOf(crossChecked);
    }

    /** Precision name to operations per second, in a stable order. */
    public Map<String, Double> peakFlopsPerSecond() {
        Map<String, Double> rates = new TreeMap<>();
        peak.forEach((precision, rate) -> rates.put(precision.name(), rate.flopsPerSecond()));
        return rates;
    }
}
