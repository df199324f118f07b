package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layouts of measurement files, recognised by columns that only they have. */
public enum Layout {
    LANGUAGE("language models: tokens per second", List.of("gpu", "gpu_count", "precision", "seq_len", "tp", "pp")),
    SAMPLES("vision and other models: samples per second", List.of("gpu", "gpu_count", "precision", "samples_per_s")),
    TIME_TO_TRAIN("MLPerf: minutes until trained", List.of("gpu_count", "benchmark", "ttt_min_mlperf"));

    private final String label;
    private final List<String> columns;

    Layout(String label, List<String> columns) {
        this.label = label;
        this.columns = columns;
    }

    public String label() {
        return label;
    }

    static Optional<Layout> of(Set<String> columns) {
        return Arrays.stream(values())
                .filter(layout -> columns.containsAll(layout.columns))
                .findFirst();
    }

    List<String> columns() {
        return columns;
    }

    Measurement read(CsvRow row) {
        return switch (this) {
            case LANGUAGE -> LanguageMeasurement.of(row);
            case SAMPLES -> SampleMeasurement.of(row);
            case TIME_TO_TRAIN -> TimeToTrainMeasurement.of(row);
        };
    }
}
