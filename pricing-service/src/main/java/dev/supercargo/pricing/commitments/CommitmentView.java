package dev.supercargo.pricing.commitments;

import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as REST shows it.
 *
 * @param instanceType absent for a savings plan
 * @param instances 1 for a savings plan
 * @param pricePerHour amortised: for one instance, or the committed spend of a savings plan; due whether used or not
 * @param marginalPricePerHour what an hour of use adds: 0 until it expires
 * @param upfront due at the start, all instances together; part of {@code pricePerHour}
 * @param discountShare of a savings plan, of the price on demand
 * @param daysLeft until it expires, 0 when it has
 * @param sample not bought by anybody: it ships with the product for trying out
 */
public record CommitmentView(
        String commitmentId,
        long version,
        CommitmentStatus status,
        CommitmentKind kind,
        String provider,
        String region,
        @Nullable String instanceType,
        int instances,
        Money pricePerHour,
        Money marginalPricePerHour,
        Money upfront,
        @Nullable PaymentOption paymentOption,
        @Nullable Double discountShare,
        Instant startsAt,
        Instant expiresAt,
        long daysLeft,
        boolean sample,
        @Nullable String note) {}
