package dev.supercargo.hardware.upgrades;

import java.time.Period;

/** Components with their usual life as the hardware guide gives it. */
public enum Component {
    GPU(3, 4, "major changes of architecture"),
    CPU(4, 6, "evolution of the instruction set"),
    MEMORY(6, 8, "compatibility"),
    STORAGE(5, 7, "need for capacity"),
    MOTHERBOARD(8, 12, "evolution of sockets");

    private final int yearsLeast;
    private final int yearsMost;
    private final String driver;

    Component(int yearsLeast, int yearsMost, String driver) {
        this.yearsLeast = yearsLeast;
        this.yearsMost = yearsMost;
        this.driver = driver;
    }

    /** From then on an upgrade is usual. */
    public Period usualFrom() {
        return Period.ofYears(yearsLeast);
    }

    /** By then most have been replaced. */
    public Period usualUntil() {
        return Period.ofYears(yearsMost);
    }

    /** What drives its renewal, as a phrase. */
    public String driver() {
        return driver;
    }
}
