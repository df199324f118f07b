package dev.supercargo.planner.market;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.engine.pricerule.Effect;
import dev.supercargo.engine.pricerule.EffectivePrice;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.engine.pricerule.Reach;
import dev.supercargo.quantities.Money;
import java.util.Optional;

/** What a buyer pays: the list price, or what the closest price rule makes of it. Pure. */
final class AgreedPrices {

    private AgreedPrices() {}

    /** Empty if the fact states an effect that is newer than this build. */
    static Optional<PriceRule> rule(PriceRulePublished fact) {
        Optional<Effect> discount = Optional.ofNullable(fact.percentOff()).map(Effect.PercentOff::new);
        Optional<Effect> agreed = Optional.ofNullable(fact.pricePerHour()).map(Effect.AgreedPrice::new);
        return discount.or(() -> agreed)
                .map(effect -> new PriceRule(
                        fact.ruleId(),
                        Optional.ofNullable(fact.team()),
                        new Reach(fact.provider(), fact.instanceTypes(), Optional.ofNullable(fact.market())),
                        effect,
                        fact.validFrom(),
                        Optional.ofNullable(fact.validTo())));
    }

    /** The offer at its effective price; its source tells the rule. */
    static OfferPriced of(OfferPriced offer, PriceRules rules) {
        EffectivePrice effective =
                rules.effective(offer.provider(), offer.instanceType(), offer.market(), offer.pricePerHour());
        return effective
                .rule()
                .map(rule -> priced(
                        offer,
                        effective.price(),
                        offer.source() + "; price rule " + rule.id() + ": "
                                + rule.effect().inWords() + ", list price " + offer.pricePerHour() + "/h"))
                .orElse(offer);
    }

    private static OfferPriced priced(OfferPriced offer, Money price, String source) {
        return new OfferPriced(
                offer.offerId(),
                offer.version(),
                offer.provider(),
                offer.region(),
                offer.zone(),
                offer.instanceType(),
                offer.acceleratorId(),
                offer.accelerators(),
                offer.vcpus(),
                offer.memoryBytes(),
                offer.market(),
                offer.term(),
                offer.paymentOption(),
                price,
                offer.interruptionsPerHour(),
                source,
                offer.asOf(),
                offer.fetchedAt(),
                offer.confidence());
    }
}
