package dev.supercargo.router.market;

import dev.supercargo.contracts.pricing.TransferRatesPublished;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.transfer.PriceTier;
import dev.supercargo.engine.transfer.PriceTiers;
import dev.supercargo.engine.transfer.TransferPoint;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What bringing a job's data to a place costs: the provider it leaves charges by its cumulative monthly tiers, and arriving
 * costs nothing. What leaves owned machines costs nothing either, because their network is a term of the cost of owning.
 *
 * @param from where the data lies
 * @param size of it, above 0
 * @param rates of the provider it leaves, by scope name; empty if none are known
 * @param countedThisMonth whether the volumes of the rates are those of the month in which it moves
 */
record DataMove(
        TransferPoint from, Memory size, Map<String, TransferRatesPublished.Rate> rates, boolean countedThisMonth) {

    private static final Measured<String> ANY_ZONE = Measured.unknown("data lies in a region, not in a zone");

    /**
     * @param owners providers that have the region in which the data lies, {@code local} for a site
     * @param known rates by provider
     * @return unknown if there is no data, or if nobody or several own the region
     */
    static Measured<DataMove> of(
            DataTransfer data, Collection<String> owners, Map<String, TransferRatesPublished> known, Instant now) {
        if (data.isNone()) {
            return Measured.unknown("the job brings no data");
        }
        Set<String> candidates = Set.copyOf(owners);
        return switch (data.sourceRegion()) {
            case Measured.Unknown<String>(String reason) -> Measured.unknown(reason);
            case Measured.Known<String>(String region) ->
                candidates.size() == 1
                        ? Measured.known(of(data.size(), candidates.iterator().next(), region, known, now))
                        : Measured.unknown(candidates.size() + " providers have a region " + region);
        };
    }

    private static DataMove of(
            Memory size, String provider, String region, Map<String, TransferRatesPublished> known, Instant now) {
        TransferRatesPublished published = known.get(provider);
        return new DataMove(
                new TransferPoint(provider, region, ANY_ZONE),
                size,
                published == null
                        ? Map.of()
                        : published.rates().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        TransferRatesPublished.Rate::scope, rate -> rate, (one, other) -> one)),
                published != null
                        && published
                                .month()
                                .equals(YearMonth.from(now.atZone(ZoneOffset.UTC))
                                        .toString()));
    }

    /** The mean price of this job's data, per 10^9 bytes. */
    Measured<Money> perGb(Place to) {
        if (from.provider().equals(Place.LOCAL)) {
            return Measured.known(Money.zero());
        }
        TransferScope scope = from.scopeTo(new TransferPoint(to.provider(), to.region(), ANY_ZONE));
        TransferRatesPublished.Rate rate = rates.get(scope.name());
        if (rate == null) {
            return Measured.unknown("no rate of " + from.provider() + " " + scope.label() + " is known");
        }
        Memory before = new Memory(countedThisMonth ? rate.monthToDateBytes() : 0);
        return Measured.known(tiers(rate).meanPerGb(before, size));
    }

    private static PriceTiers tiers(TransferRatesPublished.Rate rate) {
        return new PriceTiers(rate.tiers().stream()
                .map(tier -> new PriceTier(new Memory(tier.fromBytes()), tier.perGb()))
                .toList());
    }
}
