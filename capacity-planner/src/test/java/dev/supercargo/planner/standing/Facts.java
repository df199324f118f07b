package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.market.Offers;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts of a platform, one after the other. */
final class Facts {

    static final String H100 = "nvidia-h100-sxm-80gb";
    static final Instant PRICED = Instant.parse("2026-11-25T00:00:00Z");

    private final List<AssetRegistered> assets = new ArrayList<>();
    private final List<OwnershipCostComputed> costs = new ArrayList<>();
    private final List<CommitmentActivated> commitments = new ArrayList<>();
    private final List<OfferPriced> offers = new ArrayList<>();
    private final List<PlaceUse> own = new ArrayList<>();
    private final List<PlaceUse> others = new ArrayList<>();
    private String team = SeriesKey.ALL;

    Facts forTeam(String name) {
        team = name;
        return this;
    }

    /** One machine of eight H100. */
    Facts owning(String id, @Nullable Money machine, @Nullable LocalDate boughtOn) {
        assets.add(new AssetRegistered(id, 1, "Server", "berlin", H100, 8, 1, null, null, machine, boughtOn, 1600.0));
        return this;
    }

    Facts costing(String id, String full, Map<String, String> terms, double utilisation) {
        costs.add(new OwnershipCostComputed(
                id,
                1,
                H100,
                Money.usd(full),
                Money.usd("0.05"),
                terms.entrySet().stream()
                        .map(term -> new OwnershipCostComputed.Term(term.getKey(), Money.usd(term.getValue()), ""))
                        .toList(),
                utilisation,
                PRICED));
        return this;
    }

    /** Two machines. */
    Facts committing(String id, String instanceType, String until) {
        commitments.add(new CommitmentActivated(
                id,
                1,
                "aws",
                "us-east-1",
                instanceType,
                2,
                Money.usd("40.00"),
                Instant.parse("2026-01-10T00:00:00Z"),
                Instant.parse(until)));
        return this;
    }

    /** A machine of eight H100. */
    Facts offering(String provider, String market, String price, @Nullable String term, @Nullable String payment) {
        offers.add(new OfferPriced(
                provider + "/us-east-1/p5.48xlarge/" + market + "/" + term + "/" + payment,
                1,
                provider,
                "us-east-1",
                null,
                "p5.48xlarge",
                H100,
                8,
                null,
                null,
                market,
                term,
                payment,
                Money.usd(price),
                market.equals("SPOT") ? 0.2 : null,
                "test",
                PRICED,
                PRICED,
                "HIGH"));
        return this;
    }

    Facts offering(String provider, String market, String price) {
        return offering(provider, market, price, null, null);
    }

    Facts using(String provider, String market, String hours) {
        own.add(use(provider, market, hours));
        return this;
    }

    Facts othersUsing(String provider, String market, String hours) {
        others.add(use(provider, market, hours));
        return this;
    }

    private static PlaceUse use(String provider, String market, String hours) {
        return new PlaceUse(
                "option",
                provider,
                "us-east-1",
                "p5.48xlarge",
                market,
                H100,
                true,
                new BigDecimal(hours),
                BigDecimal.ONE,
                Money.zero());
    }

    Standing standing() {
        List<PlaceUse> everybodys = new ArrayList<>(own);
        everybodys.addAll(others);
        return new Standing(
                new SeriesKey(team, H100),
                Measured.known(new Sheets().byId(H100).orElseThrow()),
                new Horizon(YearMonth.of(2026, 12), new Months(12)),
                assets,
                costs.stream().collect(Collectors.toMap(OwnershipCostComputed::assetId, Function.identity())),
                commitments,
                new Offers(offers),
                RecentUse.of(H100, 28, own, everybodys));
    }
}
