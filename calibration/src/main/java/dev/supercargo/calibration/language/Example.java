package dev.supercargo.calibration.language;

import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.engine.prediction.transformer.Run;

/**
 * A readable measurement.
 *
 * @param row as published
 * @param run as the engine sees it
 * @param seconds of one step
 * @param arithmeticPerToken operations, forward and backward
 */
record Example(LanguageMeasurement row, Run run, double seconds, double arithmeticPerToken) {

    static Example of(LanguageMeasurement row, Reading.Readable reading) {
        return new Example(
                row,
                reading.run(),
                reading.run().tokensPerStep() / row.tokensPerSecond(),
                reading.arithmeticPerToken());
    }

    /** Share of peak reached. */
    double share() {
        return arithmeticPerToken
                * row.tokensPerSecond()
                / (run.machine().devices() * run.machine().peak());
    }
}
