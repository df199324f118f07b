package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.bundled.BundledTable;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rates that ship with the product. */
final class BundledRates {

    private BundledRates() {}

    /** By provider. */
    static Map<String, List<Rate>> load() {
        return BundledTable.rows("/pricing/transfer-rates.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("provider"),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), BundledRates::rates)));
    }

    private static List<Rate> rates(List<BundledTable.Row> rows) {
        Map<String, List<BundledTable.Row>> byScope = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("scope"), LinkedHashMap::new, Collectors.toList()));
        return byScope.entrySet().stream()
                .map(entry -> new Rate(
                        TransferScope.valueOf(entry.getKey()),
                        entry.getValue().stream()
                                .map(row -> new Rate.Tier(
                                        Memory.ofGb(row.number("from_gb").doubleValue())
                                                .bytes(),
                                        Money.usd(row.number("usd_per_gb"))))
                                .toList(),
                        entry.getValue().getFirst().text("source"),
                        entry.getValue().getFirst().date("as_of")))
                .toList();
    }
}
