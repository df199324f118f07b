package dev.supercargo.engine.prediction.inference;

/** How weights lie in memory; products are computed in the precision of the setup. */
public enum WeightFormat {
    AS_COMPUTED(0),
    /** One byte and its scales. */
    INT8(1.05),
    /** Half a byte and its scales, in groups of 32 to 128. */
    INT4(0.55);

    private final double bytes;

    WeightFormat(double bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one weight that is computed with numbers of {@code computed} bytes. */
    double bytes(double computed) {
        return this == AS_COMPUTED ? computed : bytes;
    }
}
