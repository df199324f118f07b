package dev.supercargo.planner.market;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * A machine that can be had at a price.
 *
 * @param facts with one accelerator or more and a price above 0 in US dollars
 */
public record Offer(OfferPriced facts) {

    /** Cheapest accelerator first; offer ids break ties. */
    static final Comparator<Offer> BY_PRICE =
            Comparator.comparing(Offer::perAccelerator).thenComparing(offer -> offer.facts.offerId());

    /** Of one accelerator with its share of the machine. */
    public HourlyRate perAccelerator() {
        return new HourlyRate(Money.usd(facts.pricePerHour()
                .amount()
                .divide(BigDecimal.valueOf(facts.accelerators()), MathContext.DECIMAL128)
                .setScale(Money.SCALE, RoundingMode.HALF_EVEN)));
    }

    /** Such as {@code aws us-east-1 p5.48xlarge}. */
    public String place() {
        return facts.provider() + " " + facts.region() + " " + facts.instanceType();
    }

    /** {@code on demand}, {@code spot}, {@code savings plan}. */
    public String market() {
        return facts.market().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** When the price held, by its source's account. */
    public Instant asOf() {
        return facts.asOf();
    }

    /** Whether it can be reckoned with at all. */
    static boolean isUsable(OfferPriced facts) {
        return facts.accelerators() > 0
                && facts.pricePerHour().isPositive()
                && facts.pricePerHour().currency().getCurrencyCode().equals("USD");
    }
}
