package dev.supercargo.hardware.accelerators;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The product's own accelerator table. */
public final class BundledAccelerators {

    private static final String RESOURCE = "/hardware/accelerators.csv";
    private static final int GIGA = 9;
    private static final int TERA = 12;

    private BundledAccelerators() {}

    public static List<Accelerator> read() {
        return CsvTable.ofResource(RESOURCE).rows().stream()
                .map(BundledAccelerators::accelerator)
                .toList();
    }

    private static Accelerator accelerator(CsvRow row) {
        return new Accelerator(
                row.text("id"),
                row.text("name"),
                row.text("vendor"),
                row.oneOf(AcceleratorKind.class, "kind"),
                row.oneOf(Segment.class, "segment"),
                row.text("architecture"),
                row.measured("compute_capability", cell -> cell),
                new DeviceMemory(
                        // Vendors write GB and mean GiB: an 80 GB part exposes 79 to 80 GiB.
                        Memory.ofGib(row.number("memory_gib")),
                        row.measured("memory_type", cell -> cell),
                        row.measured("memory_bandwidth_gb_per_s", GIGA).map(Bandwidth::new)),
                peak(row),
                row.measured("tdp_w").map(Power::new),
                row.measured("launched", YearMonth::parse),
                row.measured("price_new_usd", cell -> Money.usd(new BigDecimal(cell))),
                new Interconnect(
                        row.measured("interconnect", cell -> cell),
                        row.measured("interconnect_gb_per_s", GIGA).map(Bandwidth::new)),
                words(row.textOrEmpty("cross_checked")),
                new Provenance(row.text("source"), row.date("as_of"), row.textOrEmpty("note")));
    }

    private static Map<Precision, ComputeRate> peak(CsvRow row) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            String unit = precision == Precision.INT8 ? "_tops" : "_tflops";
            if (row.measured(precision.lowerCase() + unit, TERA) instanceof Known<Double>(Double rate)) {
                peak.put(precision, new ComputeRate(rate));
            }
        }
        return peak;
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
