package dev.supercargo.planning.templates;

import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;

/** The guide's sizes of projects ("Project Size Classification"); the small first. */
public enum ProjectSize {
    PERSONAL("personal learning project", "RTX 3060 or 3070", 16, 1, "1500", "3000"),
    SMALL_BUSINESS("small business or startup", "RTX 3080 or 3090", 32, 2, "3000", "8000"),
    ENTERPRISE("enterprise or research institution", "several GPUs, or A100s", 64, 10, "15000", "500000");

    private static final double GB_OF_TB = 1000;

    private final String title;
    private final String accelerators;
    private final Memory memory;
    private final Memory storage;
    private final PriceRange budget;

    ProjectSize(String title, String accelerators, int memoryGib, int storageTb, String least, String most) {
        this.title = title;
        this.accelerators = accelerators;
        this.memory = Memory.ofGib(memoryGib);
        this.storage = Memory.ofGb(storageTb * GB_OF_TB);
        this.budget = new PriceRange(Money.usd(least), Money.usd(most));
    }

    public String title() {
        return title;
    }

    /** In words. */
    public String accelerators() {
        return accelerators;
    }

    /** At least. */
    public Memory memory() {
        return memory;
    }

    /** At least. */
    public Memory storage() {
        return storage;
    }

    /** Of a machine; the guide leaves the most of an enterprise open, taken from its tier 5. */
    public PriceRange budget() {
        return budget;
    }

    /** The largest size whose least budget {@code spent} reaches; the smallest below that. */
    public static ProjectSize ofBudget(Money spent) {
        ProjectSize reached = PERSONAL;
        for (ProjectSize size : values()) {
            if (spent.compareTo(size.budget.low()) >= 0) {
                reached = size;
            }
        }
        return reached;
    }

    /** The next larger one; itself if there is none. */
    public ProjectSize next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
