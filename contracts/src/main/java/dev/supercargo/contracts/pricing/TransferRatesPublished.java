package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a provider asks for data that leaves its places, by cumulative monthly volume.
 *
 * @param rates one for each scope; the price of a scope that is absent is unknown
 * @param month calendar month in UTC, {@code 2026-11}, that the volumes count
 */
public record TransferRatesPublished(String provider, long version, List<Rate> rates, String month, Instant publishedAt)
        implements TransferRateEvent {

    /**
     * One scope.
     *
     * @param scope {@code INTRA_ZONE}, {@code INTER_ZONE}, {@code INTER_REGION} or {@code INTERNET}
     * @param tiers in order; the first begins at 0
     * @param monthToDateBytes already charged in the month
     * @param source where the rate was read
     * @param asOf when it held, by the source's own account
     */
    public record Rate(String scope, List<Tier> tiers, long monthToDateBytes, String source, LocalDate asOf) {}

    /**
     * A price from some volume of the month on.
     *
     * @param perGb for each 10^9 bytes
     */
    public record Tier(long fromBytes, Money perGb) {}
}
