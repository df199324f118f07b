package dev.supercargo.advice.machine;

/** The widest vector unit that programs may use, from the narrowest to the widest. */
public enum VectorUnit {
    /** Whatever the processor has, the operating system does not tell, or it has none. */
    BASIC("no AVX", 8),
    /** Arm's 128-bit unit with two multiply-adds each cycle. */
    NEON("NEON", 16),
    /** 256 bit, without multiply-add. */
    AVX("AVX", 16),
    /** 256 bit with two multiply-adds each cycle. */
    AVX2("AVX2", 32),
    /** 512 bit; many parts do one multiply-add of that width each cycle, so no more than AVX2 is promised. */
    AVX512("AVX-512", 32);

    private final String label;
    private final int flopsPerCycle;

    VectorUnit(String label, int flopsPerCycle) {
        this.label = label;
        this.flopsPerCycle = flopsPerCycle;
    }

    public String label() {
        return label;
    }

    /** 32-bit operations of one core each cycle, a multiply-add being two. */
    public int flopsPerCycle() {
        return flopsPerCycle;
    }
}
