package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Provenance;

/**
 * One price of a part or an accelerator.
 *
 * @param partId part or accelerator
 * @param provenance who said so and when
 */
public record PartPrice(String partId, Condition condition, PriceRange range, PriceKind kind, Provenance provenance) {

    /** The state a part is bought in. */
    public enum Condition {
        NEW,
        USED_1_YEAR,
        USED_2_YEARS,
        REFURBISHED
    }

    /** What sort of price it is. */
    public enum PriceKind {
        /** The maker's list price at the launch. */
        LAUNCH_LIST,
        /** The range of the hardware guide. */
        GUIDE,
        /** What somebody asked for it on that day. */
        STREET
    }
}
