package dev.supercargo.advice.upgrades;

import dev.supercargo.advice.readiness.Component;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * Something to buy.
 *
 * @param what the part, and what else must be bought with it
 * @param cost of everything in {@code what}; unknown if one price is
 * @param findings whether it fits, one for each aspect
 */
public record Upgrade(Component component, String what, Measured<Cost> cost, Effect effect, List<Finding> findings) {

    public Upgrade {
        findings = List.copyOf(findings);
    }

    /** Points of readiness for a hundred dollars; 0 if the cost is unknown. */
    double value() {
        return cost instanceof Measured.Known<Cost>(Cost known)
                        && known.middle().isPositive()
                ? effect.score().gain() / (known.middle().amount().doubleValue() / 100)
                : 0;
    }

    /** Dollars; beyond every price if unknown. */
    double middleCost() {
        return cost instanceof Measured.Known<Cost>(Cost known)
                ? known.middle().amount().doubleValue()
                : Double.MAX_VALUE;
    }
}
