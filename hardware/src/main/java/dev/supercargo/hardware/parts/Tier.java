package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Money;

/** The hardware guide's five tiers by what is spent on a machine. */
public enum Tier {
    ENTRY("0"),
    ENTHUSIAST("1500"),
    PROFESSIONAL("3000"),
    ENTERPRISE("6000"),
    DATA_CENTER("15000");

    private final Money from;

    Tier(String from) {
        this.from = Money.usd(from);
    }

    /** Least budget of the tier. */
    public Money from() {
        return from;
    }

    /** The highest tier that {@code budget} reaches. */
    public static Tier ofBudget(Money budget) {
        Tier reached = ENTRY;
        for (Tier tier : values()) {
            if (budget.compareTo(tier.from) >= 0) {
                reached = tier;
            }
        }
        return reached;
    }
}
