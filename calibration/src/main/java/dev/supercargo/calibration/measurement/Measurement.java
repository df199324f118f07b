package dev.supercargo.calibration.measurement;

import java.util.Optional;

/** One published training measurement. */
public sealed interface Measurement permits LanguageMeasurement, SampleMeasurement, TimeToTrainMeasurement {

    /** What every layout says of a row. */
    Origin origin();

    /** Accelerator as the file writes it. */
    String gpu();

    /** Kind of model, as the file groups them. */
    String family();

    /** Framework and version, as the file writes it; may be empty. */
    String software();

    /** What was measured, as a time: seconds per token, seconds per sample or minutes until trained. */
    double measuredTime();

    /** The publication: the source without the place in it. */
    default String source() {
        String source = origin().source();
        int end = source.indexOf(':');
        return end < 0 ? source : source.substring(0, end);
    }

    /** The file's own partition into seen and held-out rows, if it has one. */
    default Optional<String> split() {
        return origin().split().isEmpty() ? Optional.empty() : Optional.of(origin().split());
    }
}
