package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.contracts.TrainingSettings;
import java.util.List;

/** Checks how something was trained: the words of the contract, and sizes of 1 or more. */
final class SettingsCheck {

    private static final double SIZE_MAX = 1e10;
    private static final double DEVICES_MAX = 100_000;
    private static final int SOFTWARE_LENGTH_MAX = 300;

    private SettingsCheck() {}

    static void of(TrainingSettings settings, RequestCheck check) {
        check.optionalNumber(settings.samplesPerPass(), 1, SIZE_MAX, "settings.samplesPerPass")
                .optionalNumber(settings.globalBatch(), 1, SIZE_MAX, "settings.globalBatch")
                .optionalNumber(settings.sequenceLength(), 1, SIZE_MAX, "settings.sequenceLength")
                .optionalNumber(settings.tensor(), 1, DEVICES_MAX, "settings.tensor")
                .optionalNumber(settings.pipeline(), 1, DEVICES_MAX, "settings.pipeline")
                .optionalNumber(settings.context(), 1, DEVICES_MAX, "settings.context")
                .optionalNumber(settings.expert(), 1, DEVICES_MAX, "settings.expert")
                .holds(
                        settings.software() == null
                                || !settings.software().isBlank()
                                        && settings.software().length() <= SOFTWARE_LENGTH_MAX,
                        "settings.software",
                        "settings.software must have 1 to " + SOFTWARE_LENGTH_MAX + " characters.");
        word(check, settings.optimizer(), "optimizer", "SGD", "SGD_MOMENTUM", "ADAM", "ADAM_8BIT", "ADAFACTOR");
        word(check, settings.sharding(), "sharding", "NONE", "ZERO1", "ZERO2", "ZERO3");
        word(check, settings.recomputation(), "recomputation", "NONE", "SELECTIVE", "FULL");
        word(check, settings.fineTuning(), "fineTuning", "FULL", "LORA", "QLORA");
        word(check, settings.attention(), "attention", "FUSED", "UNFUSED");
    }

    private static void word(RequestCheck check, String value, String field, String... known) {
        check.holds(
                value == null || List.of(known).contains(value),
                "settings." + field,
                "settings." + field + " must be one of " + String.join(", ", known) + ", but is '" + value + "'.");
    }
}
