package dev.supercargo.hardware.search;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.parts.ArchitectureLifecycle;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PartKind;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Measured.Unknown;
import dev.supercargo.quantities.Money;

/**
 * What search looks at.
 *
 * @param generation architecture, chipset or interface
 * @param price what one costs new; unknown never counts as cheap
 */
public record SearchFacts(
        String id,
        String name,
        PartKind kind,
        String vendor,
        Segment segment,
        String generation,
        Lifecycle lifecycle,
        Figures figures,
        Measured<Money> price) {

    public static SearchFacts of(Accelerator accelerator, Measured<Money> price) {
        Measured<Availability> availability = switch (BundledMarket.lifecycleOf(accelerator)) {
            case Known<ArchitectureLifecycle>(ArchitectureLifecycle lifecycle) ->
                Measured.known(lifecycle.availability());
            case Unknown<ArchitectureLifecycle>(String reason) -> Measured.unknown(reason);
        };
        return new SearchFacts(
                accelerator.id(),
                accelerator.name(),
                PartKind.ACCELERATOR,
                accelerator.vendor(),
                accelerator.segment(),
                accelerator.architecture(),
                new Lifecycle(accelerator.launched(), availability),
                new Figures(
                        Measured.known(accelerator.memory().size()),
                        accelerator.memory().bandwidth(),
                        accelerator.tdp(),
                        accelerator.peak()),
                price);
    }

    public static SearchFacts of(Part part, Measured<Money> price) {
        return new SearchFacts(
                part.id(),
                part.facts().name(),
                part.kind(),
                part.facts().vendor(),
                part.facts().segment(),
                part.facts().generation(),
                part.facts().lifecycle(),
                Figures.of(part),
                price);
    }

    /** The same with another price. */
    public SearchFacts pricedAt(Measured<Money> other) {
        return new SearchFacts(id, name, kind, vendor, segment, generation, lifecycle, figures, other);
    }

    /** The peak of a precision, as operations a second. */
    Measured<Double> peak(Precision precision) {
        ComputeRate rate = figures.peak().get(precision);
        return rate == null ? Measured.unknown("no peak in " + precision) : Measured.known(rate.flopsPerSecond());
    }
}
