package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.market.MarketView;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.usage.UsageSums;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what is known at a moment. */
@ApplicationScoped
public class ReadStanding {

    private static final int RECENT_DAYS = 28;

    private final MarketView market;
    private final Sheets sheets;
    private final UsageSums usage;

    ReadStanding(MarketView market, Sheets sheets, UsageSums usage) {
        this.market = market;
        this.sheets = sheets;
        this.usage = usage;
    }

    /** Whether all that was published before the service's start has been read. */
    public boolean isComplete() {
        return market.isCaughtUp();
    }

    /** Of the accelerators that are owned, the one there is most of; empty if none is. */
    public List<String> ownedAccelerators() {
        Map<String, Integer> counts = market.assets().stream()
                .collect(Collectors.groupingBy(
                        AssetRegistered::acceleratorId,
                        Collectors.summingInt(asset -> asset.nodes() * asset.acceleratorsPerNode())));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nobody's in particular: as {@link #read}, without what was used. */
    public Standing ofAccelerator(String acceleratorId, Horizon horizon, Instant now) {
        return standing(new SeriesKey(SeriesKey.ALL, acceleratorId), horizon, now, List.of(), List.of());
    }

    /** @param key a team or all, and the accelerator planned for */
    public Standing read(SeriesKey key, Horizon horizon, Instant now) {
        Period recently = new Period(now.minus(Duration.ofDays(RECENT_DAYS)), now);
        List<PlaceUse> everybodys = usage.byPlace(recently, TeamScope.all());
        List<PlaceUse> own = key.isOfOneTeam() ? usage.byPlace(recently, TeamScope.of(Set.of(key.team()))) : everybodys;
        return standing(key, horizon, now, own, everybodys);
    }

    private Standing standing(
            SeriesKey key, Horizon horizon, Instant now, List<PlaceUse> own, List<PlaceUse> everybodys) {
        List<AssetRegistered> assets = market.assets();
        return new Standing(
                key,
                sheets.byId(key.acceleratorClass())
                        .map(Measured::known)
                        .orElseGet(() -> Measured.unknown("there is no data sheet of " + key.acceleratorClass())),
                horizon,
                assets,
                assets.stream()
                        .flatMap(asset -> market.ownershipCost(asset.assetId()).stream())
                        .collect(Collectors.toMap(OwnershipCostComputed::assetId, Function.identity())),
                market.commitments(),
                market.offers(key.isOfOneTeam() ? Optional.of(key.team()) : Optional.empty(), now),
                RecentUse.of(key.acceleratorClass(), RECENT_DAYS, own, everybodys));
    }
}
