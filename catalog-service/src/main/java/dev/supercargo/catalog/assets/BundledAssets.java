package dev.supercargo.catalog.assets;

import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sample machines, so that local capacity can be tried out; an organisation retires them and registers its own. */
final class BundledAssets {

    private static final String RESOURCE = "/catalog/assets.csv";

    private BundledAssets() {}

    static List<Asset> read() {
        return CsvTable.ofResource(RESOURCE).rows().stream()
                .map(BundledAssets::asset)
                .toList();
    }

    private static Asset asset(CsvRow row) {
        return new Asset(
                row.text("id"),
                row.text("name"),
                row.text("site"),
                new Asset.Machine(
                        row.text("accelerator_id"),
                        Math.toIntExact(row.whole("accelerators_per_node")),
                        row.measuredWhole("vcpus").map(Math::toIntExact),
                        row.measured("memory_gib").map(Memory::ofGib),
                        row.measured("system_w").map(Power::new)),
                Math.toIntExact(row.whole("nodes")),
                new Purchase(
                        row.measured("purchase_price_usd", cell -> Money.usd(new BigDecimal(cell))),
                        row.measured("purchased_on", LocalDate::parse)),
                row.textOrEmpty("note"));
    }
}
