package dev.supercargo.cli.machine;

import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * What a driver's tool tells.
 *
 * @param driver its version
 * @param platform {@code CUDA 12.4}
 * @param cards in its order
 * @param remarks what could not be understood, as sentences
 */
record DriverReading(
        Measured<String> driver, Measured<String> platform, List<CardReading> cards, List<String> remarks) {

    /** More cards than any machine has are a broken answer. */
    static final int CARDS_MAX = 64;

    static final double MEMORY_BYTES_MAX = 1e13;
    static final double WATTS_MAX = 5000;
    static final double CELSIUS_LEAST = -40;
    static final double CELSIUS_MAX = 150;
}
