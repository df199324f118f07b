package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * What is known or assumed about a machine beside its purchase.
 *
 * @param utilisation share of all hours in which an accelerator works, above 0; fixed costs are spread over these
 * @param yearly in the order in which they are shown
 */
public record OwnershipBasis(
        Share utilisation, Depreciation depreciation, Draw draw, SitePower power, List<YearlyCost> yearly) {

    public OwnershipBasis {
        yearly = List.copyOf(yearly);
        if (utilisation.value() == 0) {
            throw new IllegalArgumentException(
                    "utilisation must be above 0: a machine that never works has no cost per hour in use");
        }
    }

    public OwnershipBasis at(Share otherUtilisation) {
        return new OwnershipBasis(otherUtilisation, depreciation, draw, power, yearly);
    }

    public OwnershipBasis paying(Money perKilowattHour) {
        return new OwnershipBasis(utilisation, depreciation, draw, new SitePower(power.pue(), perKilowattHour), yearly);
    }
}
