package dev.supercargo.pricing.commitments;

import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was bought.
 *
 * @param amortisedPerHour for one instance or of the plan: the whole price spread over the term, due whether used or not
 * @param upfront due at the start, of {@code amortisedPerHour} over the term; for all instances together
 * @param paymentOption absent if unknown
 * @param expiresAt after {@code startsAt}
 */
record CommitmentTerms(
        CommitmentKind kind,
        String provider,
        String region,
        Subject subject,
        Money amortisedPerHour,
        Money upfront,
        @Nullable PaymentOption paymentOption,
        Instant startsAt,
        Instant expiresAt,
        @Nullable String note) {

    /** What is committed. */
    sealed interface Subject {

        /**
         * Machines.
         *
         * @param count 1 or more
         */
        record Instances(String instanceType, int count) implements Subject {}

        /**
         * Spend an hour, whatever the machine.
         *
         * @param discount of the price on demand
         */
        record Spend(Share discount) implements Subject {}
    }
}
