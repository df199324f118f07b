package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Power;

/**
 * A power supply.
 *
 * @param rated what it gives continuously
 * @param modular whether cables plug in
 */
public record PowerSupply(PartFacts facts, Power rated, Efficiency efficiency, boolean modular, String formFactor)
        implements Part {

    /** 80 PLUS classes, better ones last. */
    public enum Efficiency {
        BRONZE,
        SILVER,
        GOLD,
        PLATINUM,
        TITANIUM
    }

    @Override
    public PartKind kind() {
        return PartKind.POWER_SUPPLY;
    }
}
