package dev.supercargo.hardware.parts;

/** Generations of main memory; they fit no other's slots. */
public enum MemoryType {
    DDR3,
    DDR4,
    DDR5,
    /** Soldered or on the package. */
    LPDDR4,
    LPDDR5;

    public boolean isSoldered() {
        return switch (this) {
            case DDR3, DDR4, DDR5 -> false;
            case LPDDR4, LPDDR5 -> true;
        };
    }
}
