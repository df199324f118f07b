package dev.supercargo.engine.pricerule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A discount or an agreed price.
 *
 * @param team whom it is for, empty for the whole organisation
 * @param validFrom first moment
 * @param validTo exclusive, after {@code validFrom}; empty until further notice
 */
public record PriceRule(
        String id, Optional<String> team, Reach reach, Effect effect, Instant validFrom, Optional<Instant> validTo) {

    /**
     * Of several rules about one offer the first in this order counts, alone: discounts do not add up. A team's own rule;
     * an agreed price; an instance type spelled out, then the longer pattern; one market before all; the later beginning;
     * the id.
     */
    static final Comparator<PriceRule> PRECEDENCE = Comparator.comparing(
                    (PriceRule rule) -> rule.team().isEmpty())
            .thenComparing(rule -> rule.effect() instanceof Effect.PercentOff)
            .thenComparing(rule -> !rule.reach().isExact())
            .thenComparing(rule -> rule.reach().closeness(), Comparator.reverseOrder())
            .thenComparing(rule -> rule.reach().market().isEmpty())
            .thenComparing(PriceRule::validFrom, Comparator.reverseOrder())
            .thenComparing(PriceRule::id);

    public PriceRule {
        if (validTo.isPresent() && !validFrom.isBefore(validTo.get())) {
            throw new IllegalArgumentException(
                    "a rule that begins at " + validFrom + " cannot end at " + validTo.get() + ".");
        }
    }

    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(validFrom) && validTo.map(moment::isBefore).orElse(true);
    }

    boolean isFor(Optional<String> asking) {
        return team.isEmpty() || team.equals(asking);
    }
}
