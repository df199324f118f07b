package dev.supercargo.catalog.benchmarks;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.hardware.facts.Precision;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A throughput that a user measured.
 *
 * @param unit absent: the model's own unit
 * @param measuredAt absent: now
 * @param unknown keys that are none of the others
 */
@Schema(name = "RecordBenchmark")
record RecordBenchmarkRequest(
        @Schema(required = true, examples = "resnet-50") String modelId,

        @Schema(required = true, examples = "nvidia-a100-sxm-80gb")
        String acceleratorId,

        @Schema(required = true, description = "Total over all nodes")
        Integer accelerators,

        @Schema(description = "1 if absent") Integer nodes,

        @Schema(required = true, description = "FP32, TF32, FP16, BF16, FP8, INT8 or FP4")
        String precision,

        @Schema(description = "Units of work per accelerator and forward pass")
        Integer batchPerAccelerator,

        @Schema(required = true, description = "All accelerators together")
        Double unitsPerSecond,

        @Schema(description = "TOKEN or SAMPLE; the model's own if absent")
        String unit,

        @Schema(description = "Software, settings, conversions")
        String note,

        @Schema(required = true, description = "Who or what measured it")
        String source,

        @Schema(description = "Now if absent") Instant measuredAt,

        @Schema(description = "How it was trained; what is absent counts as usual for the model")
        TrainingSettings settings,

        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final double ACCELERATORS_MAX = 100_000;
    private static final double BATCH_MAX = 10_000_000;
    private static final double RATE_MAX = 1e12;
    private static final double RATE_MIN = 1e-9;
    private static final int NOTE_LENGTH_MAX = 500;

    /** Clocks of two machines may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    int nodesOrOne() {
        return nodes == null ? 1 : nodes;
    }

    /** Everything that can be checked without knowing the catalog. */
    RequestCheck check(Instant now) {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(
                        unknown,
                        "modelId",
                        "acceleratorId",
                        "accelerators",
                        "nodes",
                        "precision",
                        "batchPerAccelerator",
                        "unitsPerSecond",
                        "unit",
                        "note",
                        "source",
                        "measuredAt",
                        "settings")
                .number(accelerators, 1, ACCELERATORS_MAX, "accelerators")
                .optionalNumber(nodes, 1, ACCELERATORS_MAX, "nodes")
                .optionalNumber(batchPerAccelerator, 1, BATCH_MAX, "batchPerAccelerator")
                .number(unitsPerSecond, RATE_MIN, RATE_MAX, "unitsPerSecond")
                .text(source, "source")
                .holds(
                        note == null || note.length() <= NOTE_LENGTH_MAX,
                        "note",
                        "note must have at most " + NOTE_LENGTH_MAX + " characters.")
                .holds(
                        measuredAt == null || !measuredAt.isAfter(now.plus(CLOCK_SKEW)),
                        "measuredAt",
                        "measuredAt lies in the future (" + measuredAt + "; now is " + now
                                + "). Maybe the clock of the measuring machine is wrong.");
        check.oneOf(Precision.class, precision, "precision");
        if (settings != null) {
            SettingsCheck.of(settings, check);
        }
        if (accelerators != null) {
            check.holds(
                    accelerators % nodesOrOne() == 0,
                    "nodes",
                    "accelerators (" + accelerators + ") must be a multiple of nodes (" + nodesOrOne() + ").");
        }
        return check;
    }
}
