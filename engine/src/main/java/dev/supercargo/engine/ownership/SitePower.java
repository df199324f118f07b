package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Money;

/**
 * Power at the place where the machine stands.
 *
 * @param pue power usage effectiveness: what the site draws for each watt of equipment, 1 or more
 * @param perKilowattHour mean price over a year
 */
public record SitePower(double pue, Money perKilowattHour) {

    public SitePower {
        if (!(pue >= 1) || Double.isInfinite(pue)) {
            throw new IllegalArgumentException("PUE is 1 or more, but is " + pue);
        }
    }
}
