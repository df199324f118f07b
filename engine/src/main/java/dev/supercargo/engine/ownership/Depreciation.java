package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Share;

/**
 * Straight-line depreciation.
 *
 * @param lifeYears 1 or more
 * @param residual share of the purchase price that the machine still fetches at the end of its life
 */
public record Depreciation(int lifeYears, Share residual) {

    public Depreciation {
        if (lifeYears < 1) {
            throw new IllegalArgumentException("a machine lives 1 year or longer, but " + lifeYears + " is given");
        }
    }
}
