package dev.supercargo.pricing.storage;

import dev.supercargo.engine.transfer.PriceTier;
import dev.supercargo.engine.transfer.PriceTiers;
import dev.supercargo.pricing.bundled.BundledTable;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bundled storage prices, in the order of the table. */
final class StoragePrices {

    private static final List<StoragePrice> ALL = read();

    private StoragePrices() {}

    static List<StoragePrice> all() {
        return ALL;
    }

    private static List<StoragePrice> read() {
        Map<String, List<BundledTable.Row>> byClass = BundledTable.rows("/pricing/storage-prices.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("provider") + "/" + row.text("storage_class"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byClass.values().stream().map(StoragePrices::price).toList();
    }

    private static StoragePrice price(List<BundledTable.Row> rows) {
        BundledTable.Row first = rows.getFirst();
        return new StoragePrice(
                first.text("provider"),
                first.text("storage_class"),
                StorageKind.valueOf(first.text("kind")),
                new PriceTiers(rows.stream()
                        .map(row -> new PriceTier(
                                Memory.ofGb(row.number("from_gb").doubleValue()),
                                Money.usd(row.number("usd_per_gb_month"))))
                        .toList()),
                first.text("source"),
                first.date("as_of"));
    }
}
