package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The table of complete systems: tiers, builds and products. */
public final class CompleteSystems {

    private CompleteSystems() {}

    public static List<CompleteSystem> bundled() {
        return BundledParts.read("systems", CompleteSystems::system);
    }

    private static CompleteSystem system(CsvRow row) {
        return new CompleteSystem(
                BundledParts.facts(row),
                row.oneOf(Tier.class, "tier"),
                phrases(row, "users", ";"),
                new CompleteSystem.Contents(
                        phrases(row, "cpus", " "),
                        phrases(row, "accelerators", " "),
                        row.count("accelerator_count"),
                        row.measured("memory_gib").map(Memory::ofGib),
                        row.words("memory_types", MemoryType::valueOf),
                        row.text("storage"),
                        row.measured("power_supply_w").map(Power::new),
                        row.measured("efficiency", PowerSupply.Efficiency::valueOf),
                        row.oneOf(Cooling.CoolingKind.class, "cooling")),
                row.measured("power_w").map(Power::new),
                row.measured("budget_low_usd", low -> range(low, row.text("budget_high_usd"))),
                new CompleteSystem.Suitability(phrases(row, "good_for", ";"), phrases(row, "not_for", ";")));
    }

    static PriceRange range(String low, String high) {
        return new PriceRange(Money.usd(new BigDecimal(low)), Money.usd(new BigDecimal(high)));
    }

    private static List<String> phrases(CsvRow row, String column, String separator) {
        return Arrays.stream(row.textOrEmpty(column).split(separator, -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
