package dev.supercargo.hardware.upgrades;

import java.time.LocalDate;

/** Where a component stands in its usual life. */
public enum LifeStage {
    IN_LIFE,
    /** Within the usual time of an upgrade. */
    DUE,
    /** Past it. */
    OVERDUE;

    public static LifeStage of(Component component, LocalDate bought, LocalDate today) {
        if (today.isBefore(bought.plus(component.usualFrom()))) {
            return IN_LIFE;
        }
        return today.isAfter(bought.plus(component.usualUntil())) ? OVERDUE : DUE;
    }
}
