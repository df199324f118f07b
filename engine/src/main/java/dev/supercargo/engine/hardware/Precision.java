package dev.supercargo.engine.hardware;

import java.util.List;

/**
 * The number format of matrix multiplications. {@code FP16} and {@code BF16} mean mixed precision when training:
 * 16-bit arithmetic with 32-bit master weights.
 */
public enum Precision {
    FP32(4),
    TF32(4),
    FP16(2),
    BF16(2),
    FP8(1),
    INT8(1),
    FP4(0.5);

    private final double bytes;

    Precision(double bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public double bytes() {
        return bytes;
    }

    /**
     * What a device without units for this format runs instead, best first. Narrow formats widen (FP4, FP8, INT8 to 16
     * bit); the two 16-bit formats stand in for one another because devices that have both run them at one rate; then
     * comes 32 bit, which every general device has. Never the other way: a job that asked for FP32 is not given TF32.
     */
    List<Precision> substitutes() {
        return switch (this) {
            case FP32 -> List.of();
            case TF32 -> List.of(FP32);
            case FP16 -> List.of(BF16, TF32, FP32);
            case BF16 -> List.of(FP16, TF32, FP32);
            case FP8, INT8 -> List.of(BF16, FP16, TF32, FP32);
            case FP4 -> List.of(FP8, BF16, FP16, TF32, FP32);
        };
    }
}
