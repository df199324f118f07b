package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is rented out, without its price.
 *
 * @param provider lower case, {@code aws}
 * @param region the provider's own name, {@code global} if the price holds everywhere
 * @param zone absent if the price holds for the region
 * @param accelerators number per instance, 1 or more; slices of an accelerator are not offers
 * @param term present exactly if the market binds for a term
 * @param paymentOption absent without a commitment or if unknown
 */
public record Offer(
        String provider,
        String region,
        @Nullable String zone,
        String instanceType,
        String acceleratorId,
        int accelerators,
        Measured<Integer> vcpus,
        Measured<Memory> memory,
        Market market,
        @Nullable Term term,
        @Nullable PaymentOption paymentOption) {

    public Offer {
        if (accelerators < 1) {
            throw new IllegalArgumentException(
                    "an offer has 1 accelerator or more, but " + instanceType + " has " + accelerators);
        }
        if (market.bindsForATerm() != (term != null)) {
            throw new IllegalArgumentException(market + " with term " + term + " for " + instanceType
                    + ". Maybe the term is missing, or does not belong to this market.");
        }
    }

    /**
     * {@code <provider>/<region or zone>/<instance type>/<market>[/<term>[-<payment option>]]}, lower case. Paying
     * nothing upfront is the usual case and is not written.
     */
    public String id() {
        StringJoiner id = new StringJoiner("/");
        id.add(provider).add(zone == null ? region : zone).add(instanceType).add(market.slug());
        if (term != null) {
            PaymentOption payment = paymentOption == null ? PaymentOption.NO_UPFRONT : paymentOption;
            id.add(payment == PaymentOption.NO_UPFRONT ? term.slug() : term.slug() + "-" + payment.slug());
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether both describe the same thing; why a fact is unknown makes no difference. */
    boolean saysTheSameAs(Offer other) {
        return withoutReasons().equals(other.withoutReasons());
    }

    private Offer withoutReasons() {
        return new Offer(
                provider,
                region,
                zone,
                instanceType,
                acceleratorId,
                accelerators,
                Statement.withoutReason(vcpus),
                Statement.withoutReason(memory),
                market,
                term,
                paymentOption);
    }
}
