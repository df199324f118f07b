package dev.supercargo.hardware.facts;

import java.util.Locale;

/** Number formats of matrix multiplication, as the contract's events name them. */
public enum Precision {
    FP32,
    TF32,
    FP16,
    BF16,
    FP8,
    INT8,
    FP4;

    /** {@code fp32}, the name of its columns and fields. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
