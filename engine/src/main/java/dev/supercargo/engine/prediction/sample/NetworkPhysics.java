package dev.supercargo.engine.prediction.sample;

/**
 * Time of a sample on one device from arithmetic and traffic alone:
 * {@code 6 · MACs / (peak · share) + (traffic · activations + update · parameters / batch) / bandwidth + step / batch}.
 * Arithmetic and traffic add, because such networks alternate layers bound by one and by the other. Fitted to 830
 * networks of timm on an RTX 3090.
 */
public final class NetworkPhysics {

    /** The device the constants were fitted on. */
    static final double REFERENCE_PEAK = 71e12;

    static final double REFERENCE_BANDWIDTH = 936e9;

    /** Share of the 16-bit peak; above one because GeForce data sheets state the rate with 32-bit accumulation. */
    private static final double SHARE = 1.19;
    /** Bytes per activation and training step at 16 bit: each crosses the bus 37 times. */
    private static final double TRAFFIC = 74;
    /** Bytes per parameter and step: gradients, momenta, master weights. */
    private static final double UPDATE = 170;
    /** Host time of one step that devices wait for. Set, not fitted: timm measures large batches only. */
    private static final double STEP_SECONDS = 0.015;

    private NetworkPhysics() {}

    public static double secondsPerSample(Network network, Device device, double batch) {
        double arithmetic = 6e9 * network.forwardGigaMacs() / (device.peak() * SHARE);
        double traffic = TRAFFIC * device.arithmetic().bytes() / 2 * network.megaActivations() * 1e6
                + UPDATE * network.megaParameters() * 1e6 / batch;
        return arithmetic + traffic / device.bandwidth() + STEP_SECONDS / batch;
    }
}
