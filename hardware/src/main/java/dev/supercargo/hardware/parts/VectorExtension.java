package dev.supercargo.hardware.parts;

/** Instruction sets that numerical libraries look for. */
public enum VectorExtension {
    AVX2,
    AVX512,
    /** Matrix tiles of Xeon, BF16 and INT8. */
    AMX,
    NEON,
    SVE,
    SVE2
}
