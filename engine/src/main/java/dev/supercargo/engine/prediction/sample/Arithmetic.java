package dev.supercargo.engine.prediction.sample;

import dev.supercargo.engine.hardware.Precision;

/** Formats that differ in speed and traffic when training such models. */
public enum Arithmetic {
    /** 16-bit products with 32-bit master weights, or narrower. */
    HALF(2),
    /** 32-bit numbers, products on matrix units where a device has them. */
    TENSOR_FLOAT(4),
    /** 32 bit throughout. */
    SINGLE(4);

    private final double bytes;

    Arithmetic(double bytes) {
        this.bytes = bytes;
    }

    /** Of one activation. */
    public double bytes() {
        return bytes;
    }

    static Arithmetic of(Precision precision) {
        return switch (precision) {
            case FP32 -> SINGLE;
            case TF32 -> TENSOR_FLOAT;
            case FP16, BF16, FP8, INT8, FP4 -> HALF;
        };
    }
}
