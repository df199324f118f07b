package dev.supercargo.engine.prediction.sample;

/**
 * How a model is trained.
 *
 * @param stack software, as the law's {@code stack} labels write it; empty if it is not known
 * @param layout {@code nchw}, {@code nhwc}, or empty if it is not known
 * @param batchPerDevice samples of one forward pass; at least 1
 * @param devices data-parallel, at least 1
 */
public record Setting(String stack, String layout, double batchPerDevice, double devices) {

    public Setting {
        if (!(batchPerDevice >= 1) || !(devices >= 1) || Double.isInfinite(batchPerDevice * devices)) {
            throw new IllegalArgumentException("batch and devices must be 1 or more, but are " + batchPerDevice
                    + " per device and " + devices + " devices");
        }
    }
}
