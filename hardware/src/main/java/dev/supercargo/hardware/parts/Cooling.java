package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/**
 * A processor's cooler, or a class of coolers.
 *
 * @param ratedHeat what the maker says it carries away; many state none
 * @param height of an air cooler
 * @param radiator length of a liquid cooler's radiator
 */
public record Cooling(
        PartFacts facts,
        CoolingKind cooling,
        Measured<Power> ratedHeat,
        Measured<Length> height,
        Measured<Length> radiator)
        implements Part {

    /** How heat leaves. */
    public enum CoolingKind {
        AIR,
        LIQUID_ALL_IN_ONE,
        LIQUID_CUSTOM,
        DATA_CENTER
    }

    @Override
    public PartKind kind() {
        return PartKind.COOLING;
    }
}
