package dev.supercargo.hardware.upgrades;

import dev.supercargo.hardware.parts.PriceRange;

/** What to do about a component. */
public sealed interface UpgradeAdvice {

    Component component();

    /**
     * Replace it.
     *
     * @param suggestion what to look for
     * @param cost as the hardware guide gives it
     */
    record Upgrade(Component component, Priority priority, String reason, String suggestion, PriceRange cost)
            implements UpgradeAdvice {}

    /** Plan for it: its usual life ends. */
    record Plan(Component component, LifeStage stage, String reason) implements UpgradeAdvice {}

    record Keep(Component component, String reason) implements UpgradeAdvice {}

    /** It cannot be told. */
    record NotKnown(Component component, String missing) implements UpgradeAdvice {}

    /** How pressing it is. */
    enum Priority {
        HIGH,
        MEDIUM
    }
}
