package dev.supercargo.advice.training;

import dev.supercargo.quantities.Memory;

/** Whether a model's training fits into the memory of the device. */
public sealed interface Fit {

    /**
     * As it is usually trained.
     *
     * @param need per device
     */
    record AsUsual(Memory need) implements Fit {}

    /**
     * After a change that the script must make.
     *
     * @param change a phrase: {@code micro batch 2}
     * @param need per device after it
     */
    record WithChange(String change, Memory need) implements Fit {}

    /**
     * Not on this machine.
     *
     * @param need per device as it is usually trained
     * @param reason what would help, or that nothing does
     */
    record Not(Memory need, String reason) implements Fit {}

    /**
     * The need cannot be computed.
     *
     * @param reason what is missing
     */
    record Unknown(String reason) implements Fit {}

    default boolean trains() {
        return this instanceof AsUsual || this instanceof WithChange;
    }
}
