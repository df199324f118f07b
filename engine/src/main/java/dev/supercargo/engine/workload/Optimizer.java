package dev.supercargo.engine.workload;

/** Optimizers by the state they keep per trained parameter, in bytes, besides weights and gradients. */
public enum Optimizer {
    SGD(0, "SGD"),
    SGD_MOMENTUM(4, "SGD with momentum"),
    ADAM(8, "Adam"),
    ADAM_8BIT(2, "8-bit Adam"),
    ADAFACTOR(0.1, "Adafactor");

    private final double stateBytes;
    private final String label;

    Optimizer(double stateBytes, String label) {
        this.stateBytes = stateBytes;
        this.label = label;
    }

    /** Bytes of moments per trained parameter; the 32-bit master weights come on top. */
    public double stateBytes() {
        return stateBytes;
    }

    public String label() {
        return label;
    }
}
