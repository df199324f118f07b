package dev.supercargo.engine.pricerule;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rules that hold for one buyer at one moment.
 *
 * @param byPrecedence the first that covers an offer counts
 */
public record PriceRules(List<PriceRule> byPrecedence) {

    public static final PriceRules NONE = new PriceRules(List.of());

    public PriceRules {
        byPrecedence = List.copyOf(byPrecedence);
    }

    /** @param team of the buyer; empty: only rules of the whole organisation */
    public static PriceRules of(Collection<PriceRule> rules, Optional<String> team, Instant now) {
        return new PriceRules(rules.stream()
                .filter(rule -> rule.isFor(team) && rule.holdsAt(now))
                .sorted(PriceRule.PRECEDENCE)
                .toList());
    }

    /** @param market a constant of the contract such as {@code SPOT} */
    public EffectivePrice effective(String provider, String instanceType, String market, Money listPrice) {
        for (PriceRule rule : byPrecedence) {
            if (rule.reach().covers(provider, instanceType, market)) {
                return new EffectivePrice(rule.effect().on(listPrice), Optional.of(rule));
            }
        }
        return new EffectivePrice(listPrice, Optional.empty());
    }
}
