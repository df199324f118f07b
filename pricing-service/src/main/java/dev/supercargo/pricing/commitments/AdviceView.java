package dev.supercargo.pricing.commitments;

import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to commit to, for each kind of machine that was in use.
 *
 * @param hours observed
 */
record AdviceView(Instant from, Instant to, int hours, List<Machine> items) {

    /**
     * One kind of machine.
     *
     * @param usedHours instance-hours on demand and on commitments
     * @param committedInstances that are held already
     * @param best what saves most; absent if nothing pays or it cannot be said
     * @param because why not, or the advice as a sentence
     * @param options every commitment on sale, with what it would save
     * @param simulated some of the use was metered by a simulated cluster
     */
    record Machine(
            String provider,
            String region,
            String instanceType,
            BigDecimal usedHours,
            int committedInstances,
            @Nullable Money onDemandPerHour,
            @Nullable Option best,
            String because,
            List<Option> options,
            boolean simulated) {}

    /**
     * One commitment on sale.
     *
     * @param term ISO period
     * @param instances to buy, 0 if it does not pay
     * @param saving over the term, if demand goes on as observed
     * @param breakEvenUse share of its hours an instance must work; above 1 if it never pays
     * @param expectedUse absent if none is to be bought
     * @param upfront due at once
     * @param paidForAfterDays of the observed demand; absent if none is to be bought
     */
    record Option(
            String offerId,
            String term,
            @Nullable PaymentOption paymentOption,
            Money pricePerHour,
            int instances,
            Money saving,
            double breakEvenUse,
            @Nullable Double expectedUse,
            Money upfront,
            @Nullable Long paidForAfterDays,
            String because) {}
}
