package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.List;

/** The bundled tables about parts: prices, boards, lifecycles, roadmap. */
public final class BundledMarket {

    private BundledMarket() {}

    public static List<PartPrice> prices() {
        return BundledParts.read(
                "prices",
                row -> new PartPrice(
                        row.text("part_id"),
                        row.oneOf(PartPrice.Condition.class, "condition"),
                        CompleteSystems.range(row.text("low_usd"), row.text("high_usd")),
                        row.oneOf(PartPrice.PriceKind.class, "kind"),
                        BundledParts.provenance(row)));
    }

    public static List<AcceleratorCard> cards() {
        return BundledParts.read(
                "cards",
                row -> new AcceleratorCard(
                        row.text("accelerator_id"),
                        new Length(row.count("length_mm")),
                        row.count("slots"),
                        row.text("power_connectors"),
                        BundledParts.provenance(row)));
    }

    public static List<RoadmapEntry> roadmap() {
        return BundledParts.read("roadmap", BundledMarket::roadmapEntry);
    }

    public static List<ArchitectureLifecycle> architectureLifecycles() {
        return BundledParts.read("architecture-lifecycles", BundledMarket::architectureLifecycle);
    }

    /** How long software supports {@code accelerator}; unknown where the vendor has said nothing. */
    public static Measured<ArchitectureLifecycle> lifecycleOf(Accelerator accelerator) {
        return architectureLifecycles().stream()
                .filter(lifecycle -> lifecycle.vendor().equals(accelerator.vendor())
                        && lifecycle.architecture().equals(accelerator.architecture()))
                .findFirst()
                .map(Measured::known)
                .orElseGet(() -> Measured.unknown("no word on the support of " + accelerator.architecture()));
    }

    private static RoadmapEntry roadmapEntry(CsvRow row) {
        return new RoadmapEntry(
                row.text("id"),
                row.oneOf(RoadmapEntry.Domain.class, "domain"),
                row.text("name"),
                row.oneOf(RoadmapEntry.Stage.class, "stage"),
                row.text("when"),
                row.textOrEmpty("what"),
                BundledParts.provenance(row));
    }

    private static ArchitectureLifecycle architectureLifecycle(CsvRow row) {
        return new ArchitectureLifecycle(
                row.text("vendor"),
                row.text("architecture"),
                row.oneOf(Availability.class, "availability"),
                row.measured("last_software", text -> text),
                row.measured("end_of_support", YearMonth::parse),
                BundledParts.provenance(row));
    }
}
