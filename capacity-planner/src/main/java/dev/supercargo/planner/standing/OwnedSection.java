package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is owned, as the catalog and pricing tell. */
final class OwnedSection {

    static final String KEY = "owned";

    /** Age at which hardware is usually out of use. */
    private static final Months LIFE = Months.ofYears(5);

    private static final Set<String> ENERGY = Set.of("electricity", "cooling");
    private static final String DEPRECIATION = "depreciation";

    private final Standing standing;
    private final Share part;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    OwnedSection(Standing standing) {
        this.standing = standing;
        this.part = standing.part();
    }

    Section section() {
        List<AssetRegistered> owned = standing.owned();
        if (standing.key().isOfOneTeam()) {
            sources.add(standing.partSource());
        }
        if (owned.isEmpty()) {
            sources.add(
                    Source.platform(KEY, "the catalog has no owned machine with " + standing.acceleratorId(), null));
        }
        owned.forEach(this::add);
        return new Section(KEY, items, sources);
    }

    private void add(AssetRegistered asset) {
        int whole = asset.nodes() * asset.acceleratorsPerNode();
        int count = (int) Math.floor(whole * part.value());
        String of = count == whole ? "" : " of " + whole;
        if (count == 0) {
            sources.add(Source.platform(KEY, asset.assetId() + ": none" + of + " for this team", null));
            return;
        }
        Price price = price(asset);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", asset.assetId());
        item.put("accelerators", count);
        YearMonth since =
                asset.purchasedOn() == null ? standing.horizon().first() : YearMonth.from(asset.purchasedOn());
        item.put("since", since.toString());
        item.put("hardware", hardware(asset, price, since));
        items.add(item);
        sources.add(Source.platform(
                KEY,
                asset.assetId() + ": " + count + of + " × " + asset.acceleratorId() + ", "
                        + (asset.purchasedOn() == null
                                ? "as new, since nobody says when it was bought"
                                : "since " + since)
                        + "; price " + price.from(),
                price.asOf()));
    }

    private Price price(AssetRegistered asset) {
        if (Price.paid(asset) instanceof Measured.Known<Price>(Price paid)) {
            return paid;
        }
        return standing.sheet() instanceof Measured.Known<Accelerator>(Accelerator sheet)
                        && Price.tabled(sheet) instanceof Measured.Known<Price>(Price tabled)
                ? tabled
                : new Price(Money.usd("1"), "unknown: a sale would bring nothing", null);
    }

    private Map<String, Object> hardware(AssetRegistered asset, Price price, YearMonth since) {
        Map<String, Object> hardware = new LinkedHashMap<>();
        hardware.put("accelerator", asset.acceleratorId());
        hardware.put("price_new", Written.money(price.each()));
        Months ageAtEnd = Months.between(since, standing.horizon().end());
        if (ageAtEnd.compareTo(LIFE) >= 0) {
            // It is registered, so it works, however old it is.
            hardware.put("life_months", Math.min(Written.MONTHS_MAX, ageAtEnd.count() + 1));
        }
        OwnershipCostComputed cost = standing.ownershipCosts().get(asset.assetId());
        if (cost == null) {
            hardware.put("watts", Written.number(Watts.of(standing.sheet(), asset)));
        } else {
            Money energy = terms(cost, ENERGY);
            Money upkeep = cost.full().minus(terms(cost, Set.of(DEPRECIATION))).minus(energy);
            hardware.put("upkeep", Written.money(monthly(cost, upkeep.max(Money.zero()))));
            hardware.put("electricity", Written.money(monthly(cost, energy)));
        }
        return hardware;
    }

    private static Money terms(OwnershipCostComputed cost, Set<String> names) {
        return cost.terms().stream()
                .filter(term -> names.contains(term.name()))
                .map(OwnershipCostComputed.Term::perAcceleratorHour)
                .reduce(Money.zero(), Money::plus);
    }

    /** Costs are told for an hour in use. */
    private static Money monthly(OwnershipCostComputed cost, Money perHourInUse) {
        return perHourInUse.timesEstimate(cost.utilisation() * Months.LENGTH.toHours());
    }
}
