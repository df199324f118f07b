package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.quantities.Measured;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be bought: more of what was bought lately at that price, else at the tables' price. */
final class BuySection {

    static final String KEY = "buy";

    /** Prices of hardware older than this say little. */
    private static final int YEARS_RECENT = 2;

    private static final int LEAD_MONTHS = 3;

    private final Standing standing;

    BuySection(Standing standing) {
        this.standing = standing;
    }

    Section section() {
        Optional<AssetRegistered> model = newest();
        return switch (price(model)) {
            case Measured.Unknown<Price>(String reason) ->
                new Section(KEY, List.of(), List.of(Source.missing(KEY, "nothing can be bought: " + reason)));
            case Measured.Known<Price>(Price price) -> section(model, price);
        };
    }

    private Section section(Optional<AssetRegistered> model, Price price) {
        int lot = model.map(AssetRegistered::acceleratorsPerNode).orElse(1);
        double watts = model.map(asset -> Watts.of(standing.sheet(), asset)).orElse(Watts.alone(standing.sheet()));
        Map<String, Object> hardware = new LinkedHashMap<>();
        hardware.put("accelerator", standing.acceleratorId());
        hardware.put("price_new", Written.money(price.each()));
        hardware.put("watts", Written.number(watts));
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", "buy " + standing.acceleratorId());
        item.put("lead_months", LEAD_MONTHS);
        item.put("lot", lot);
        item.put("hardware", hardware);
        return new Section(
                KEY,
                List.of(item),
                List.of(
                        Source.platform(
                                KEY,
                                standing.acceleratorId() + " in lots of " + lot + ": " + price.from(),
                                price.asOf()),
                        Source.assumed(KEY, "hardware works " + LEAD_MONTHS + " months after it is ordered")));
    }

    /** Of one accelerator. */
    Measured<Price> price() {
        return price(newest());
    }

    private Optional<AssetRegistered> newest() {
        return standing.owned().stream()
                .max(Comparator.comparing(
                                AssetRegistered::purchasedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(AssetRegistered::assetId));
    }

    private Measured<Price> price(Optional<AssetRegistered> model) {
        LocalDate recent = standing.horizon().first().minusYears(YEARS_RECENT).atDay(1);
        Optional<Measured<Price>> paid = model.filter(asset ->
                        asset.purchasedOn() != null && !asset.purchasedOn().isBefore(recent))
                .map(Price::paid)
                .filter(Measured::isKnown);
        return paid.orElseGet(() -> switch (standing.sheet()) {
            case Measured.Known<Accelerator>(Accelerator sheet) -> Price.tabled(sheet);
            case Measured.Unknown<Accelerator>(String reason) -> Measured.unknown(reason);
        });
    }
}
