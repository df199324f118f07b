package dev.supercargo.engine.workload;

/** Activation checkpointing: memory bought with arithmetic (Korthikanti et al., arXiv 2205.05198). */
public enum Recomputation {
    NONE("no recomputation"),
    /** Attention only. */
    SELECTIVE("selective recomputation"),
    /** Only layer inputs are kept; one more forward pass. */
    FULL("full recomputation");

    private final String label;

    Recomputation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
