package dev.supercargo.catalog.comparisons;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.comparison.Goal;
import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to compare on what.
 *
 * @param unknown keys that are none of the others
 */
@Schema(name = "CompareAccelerators")
record CompareAcceleratorsRequest(
        @Schema(required = true, examples = "llama-2-7b") String model,

        @Schema(description = "2 to 200; all that are not retired if absent")
        List<ContenderRequest> accelerators,

        @Schema(description = "TRAINING or INFERENCE; training if absent")
        Workload workload,

        @Schema(description = "BF16 if absent") Precision precision,

        @Schema(description = "THROUGHPUT, ENERGY or COST; throughput if absent")
        Goal goal,

        @Schema(description = "Samples or prompts answered together; inference only, 1 if absent")
        Integer batch,

        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final int CONTENDERS_MAX = 200;
    private static final double DEVICES_MAX = 64;
    private static final double BATCH_MAX = 4096;

    /** What is done with the model. */
    enum Workload {
        TRAINING,
        INFERENCE
    }

    /**
     * One accelerator with its price.
     *
     * @param devices of one node; 1 if absent
     * @param pricePerHour of all devices together; unknown if absent
     */
    @Schema(name = "Contender")
    record ContenderRequest(
            @Schema(required = true, examples = "nvidia-l4-24gb")
            String id,

            Integer devices,
            Money pricePerHour) {

        int devicesOrOne() {
            return devices == null ? 1 : devices;
        }
    }

    RequestCheck check() {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(unknown, "model", "accelerators", "workload", "precision", "goal", "batch")
                .text(model, "model")
                .optionalNumber(batch, 1, BATCH_MAX, "batch")
                .holds(
                        accelerators == null || accelerators.size() >= 2 && accelerators.size() <= CONTENDERS_MAX,
                        "accelerators",
                        "accelerators must name 2 to " + CONTENDERS_MAX + ", or be left out for all.");
        List<ContenderRequest> contenders = accelerators == null ? List.of() : accelerators;
        for (int index = 0; index < contenders.size(); index++) {
            String path = "accelerators[" + index + "]";
            ContenderRequest contender = contenders.get(index);
            check.holds(contender != null, path, path + " must not be null.");
            if (contender != null) {
                check.text(contender.id(), path + ".id")
                        .optionalNumber(contender.devices(), 1, DEVICES_MAX, path + ".devices")
                        .holds(
                                contender.pricePerHour() == null
                                        || contender.pricePerHour().isPositive(),
                                path + ".pricePerHour",
                                path + ".pricePerHour must be above 0, but is " + contender.pricePerHour()
                                        + ". Maybe leave it out if it is unknown.");
            }
        }
        return check;
    }

    Workload workloadOrTraining() {
        return workload == null ? Workload.TRAINING : workload;
    }

    Goal goalOrThroughput() {
        return goal == null ? Goal.THROUGHPUT : goal;
    }

    Precision precisionOrBf16() {
        return precision == null ? Precision.BF16 : precision;
    }

    int batchOrOne() {
        return batch == null ? 1 : batch;
    }
}
