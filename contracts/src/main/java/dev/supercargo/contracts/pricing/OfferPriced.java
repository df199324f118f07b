package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instance can be had at this price.
 *
 * @param offerId {@code <provider>/<region>/<instance type>/<market>[/<term>]}, lower case
 * @param version grows by one with every change of this offer
 * @param zone availability zone, absent if the price holds for the region
 * @param accelerators number per instance
 * @param market {@code SPOT}, {@code ON_DEMAND}, {@code RESERVED}, {@code SAVINGS_PLAN} or {@code CAPACITY_BLOCK}
 * @param term ISO period of a commitment, {@code P1Y} or {@code P3Y}; absent without one
 * @param paymentOption such as {@code NO_UPFRONT}; absent without a commitment or if unknown
 * @param pricePerHour for the whole instance
 * @param interruptionsPerHour expected interruptions of one running instance per hour; absent if unknown
 * @param source where the price was read
 * @param asOf when the price held, by the source's own account
 * @param fetchedAt when it was read
 * @param confidence {@code HIGH}, {@code MEDIUM} or {@code LOW}
 */
public record OfferPriced(
        String offerId,
        long version,
        String provider,
        String region,
        @Nullable String zone,
        String instanceType,
        String acceleratorId,
        int accelerators,
        @Nullable Integer vcpus,
        @Nullable Long memoryBytes,
        String market,
        @Nullable String term,
        @Nullable String paymentOption,
        Money pricePerHour,
        @Nullable Double interruptionsPerHour,
        String source,
        Instant asOf,
        Instant fetchedAt,
        String confidence)
        implements OfferEvent {}
