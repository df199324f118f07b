package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a model is trained; what the file leaves open takes the engine's documented default. */
final class SetupReader {

    static final Set<String> BATCH_KEYS = Set.of("global", "per_accelerator", "sequence_length");
    static final Set<String> PARALLELISM_KEYS =
            Set.of("tensor", "sequence", "pipeline", "interleave", "context", "expert");

    private final TrainingSetup defaults;

    SetupReader(Measured<ModelProfile> model) {
        this.defaults = switch (model) {
            case Measured.Known<ModelProfile>(ModelProfile profile) -> TrainingSetup.defaultsFor(profile);
            case Measured.Unknown<ModelProfile> unknown -> TrainingSetup.withoutModel();
        };
    }

    TrainingSetup read(Optional<Fields> routing) {
        if (routing.isEmpty()) {
            return defaults;
        }
        Fields fields = routing.get();
        return new TrainingSetup(
                fields.value("precision", text -> Values.constant(Precision.class, text))
                        .orElse(defaults.precision()),
                batch(fields),
                fields.value("optimizer", text -> Values.constant(Optimizer.class, text))
                        .orElse(defaults.optimizer()),
                fields.value("sharding", SetupReader::sharding).orElse(defaults.sharding()),
                fields.value("recomputation", text -> Values.constant(Recomputation.class, text))
                        .orElse(defaults.recomputation()),
                fields.value("fine_tuning", text -> Values.constant(FineTuning.class, text))
                        .orElse(defaults.fineTuning()),
                fields.value("attention", text -> Values.constant(Attention.class, text))
                        .orElse(defaults.attention()),
                parallelism(fields),
                fields.value("gradients", text -> Values.constant(Gradients.class, text))
                        .orElse(defaults.gradients()),
                fields.value("software", SoftwareStack::of).orElse(defaults.software()));
    }

    private Batch batch(Fields routing) {
        Batch standard = defaults.batch();
        return routing.mapping("batch")
                .map(fields -> {
                    fields.allow(BATCH_KEYS, Set.of());
                    int micro = fields.value("per_accelerator", Values::positiveInteger)
                            .orElse(standard.micro());
                    long global = fields.value("global", Values::count).orElse(Math.max(micro, standard.global()));
                    return new Batch(
                            micro,
                            global,
                            fields.value("sequence_length", Values::positiveInteger)
                                    .orElse(standard.sequenceLength()));
                })
                .orElse(standard);
    }

    private Parallelism parallelism(Fields routing) {
        return routing.mapping("parallelism")
                .map(fields -> {
                    fields.allow(PARALLELISM_KEYS, Set.of());
                    return Parallelism.dataOnly()
                            .withTensor(size(fields, "tensor"))
                            .withSequence(fields.value("sequence", Values::bool).orElse(false))
                            .withPipeline(size(fields, "pipeline"))
                            .withInterleave(size(fields, "interleave"))
                            .withContext(size(fields, "context"))
                            .withExpert(size(fields, "expert"));
                })
                .orElse(defaults.parallelism());
    }

    private static int size(Fields parallelism, String name) {
        return parallelism.value(name, Values::positiveInteger).orElse(1);
    }

    private static Sharding sharding(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> new Sharding.Auto();
            case "fsdp", "full_shard" -> new Sharding.Fixed(ShardingStage.ZERO3);
            case "ddp" -> new Sharding.Fixed(ShardingStage.NONE);
            default -> new Sharding.Fixed(Values.constant(ShardingStage.class, text));
        };
    }
}
