package dev.supercargo.calibration.language;

import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.engine.workload.SoftwareStack;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which rows belong together. */
final class Keys {

    private Keys() {}

    static String fold(LanguageMeasurement row, Folds folds) {
        return switch (folds) {
            case MODELS -> row.model();
            case CONFIGURATIONS ->
                String.join(
                        " ",
                        row.model(),
                        row.gpu(),
                        row.precision(),
                        Long.toString(row.gpus()),
                        row.tensor().toString(),
                        row.pipeline().toString(),
                        row.microBatch().toString(),
                        row.sequence().toString());
            case GPUS -> SoftwareStack.of(row.software()) + " " + row.gpu();
            case SOURCES -> row.source();
        };
    }

    static String fold(Example example, Folds folds) {
        return fold(example.row(), folds);
    }

    /** One of {@code groups} by checksum, so that the same key always falls into the same group. */
    static String group(String key, int groups) {
        CRC32 checksum = new CRC32();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue() % groups);
    }
}
