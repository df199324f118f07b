package dev.supercargo.calibration.memory;

import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import java.util.Locale;

/** Reads rows of the layout with model, parallelism and {@code mem_gib}. */
final class LanguageModelRow {

    /** Megatron's GPT-2 vocabulary, padded. */
    private static final long VOCABULARY = 51_200;

    private LanguageModelRow() {}

    static MemoryRow read(CsvRow row) {
        String name = row.required("model");
        Kind kind = kind(row.required("kind"));
        Parallelism cut = parallelism(row, name);
        boolean closedForm = kind == Kind.STATES || kind == Kind.ACTIVATIONS;
        int devices = (int) or(row.count("gpu_count"), cut.devicesPerReplica());
        TrainingSetup setup = new TrainingSetup(
                precision(row.text("precision")),
                batch(row, cut, devices),
                Optimizer.ADAM,
                new Sharding.Fixed(stage(row.text("sharding"))),
                recomputation(row.text("act_ckpt")),
                FineTuning.FULL,
                closedForm ? Attention.UNFUSED : Attention.FUSED,
                cut,
                closedForm ? Gradients.FP32 : Gradients.LIKE_WEIGHTS);
        return new MemoryRow(
                publication(row.text("source")),
                name,
                kind,
                row.requiredPositive("mem_gib"),
                model(row, name, kind),
                setup,
                devices,
                0);
    }

    private static ModelProfile model(CsvRow row, String name, Kind kind) {
        int hidden = (int) row.requiredPositive("hidden");
        long vocabulary = kind == Kind.ACTIVATIONS ? 0 : or(row.count("vocab"), vocabulary(name));
        TransformerShape shape = new TransformerShape(
                (int) row.requiredPositive("n_layers"),
                hidden,
                (int) or(row.count("heads"), heads(name, hidden)),
                (int) vocabulary,
                (int) row.requiredPositive("seq_len"));
        long parameters = (long) row.requiredPositive("params");
        long active = Math.min(parameters, or(row.count("active_params"), parameters));
        return new ModelProfile(
                new ModelId(name),
                name,
                active < parameters ? ModelFamily.MIXTURE_OF_EXPERTS : ModelFamily.DECODER_TRANSFORMER,
                SampleUnit.TOKEN,
                parameters,
                active,
                Measured.known(shape),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions"));
    }

    private static Parallelism parallelism(CsvRow row, String name) {
        int tensor = (int) or(row.count("tp"), 1);
        String kept = row.text("act_ckpt");
        boolean fullySharded = stage(row.text("sharding")) == ShardingStage.ZERO3;
        return Parallelism.ofTensor(tensor)
                // Torchtitan's tensor parallelism always splits the sequence as well.
                .withSequence(kept.endsWith("SP") || (tensor > 1 && fullySharded))
                .withPipeline((int) or(row.count("pp"), 1))
                .withContext((int) or(row.count("cp"), 1))
                .withExpert((int) or(row.count("ep"), 1))
                .withInterleave((int) or(row.count("interleave"), interleave(name)));
    }

    /** The batch of one device is cut into as many micro batches as there are stages, or the pipeline would idle. */
    private static Batch batch(CsvRow row, Parallelism cut, int devices) {
        int replicas = Math.max(1, devices / cut.devicesPerReplica());
        int local = (int) row.requiredPositive("micro_batch");
        boolean divisible = local >= cut.pipeline() && local % cut.pipeline() == 0;
        int micro = divisible ? local / cut.pipeline() : local;
        return new Batch(micro, (long) micro * cut.pipeline() * replicas, (int) row.requiredPositive("seq_len"));
    }

    private static Kind kind(String text) {
        if (text.startsWith("measured")) {
            return Kind.PEAK;
        }
        if (text.startsWith("feasible")) {
            return Kind.RAN;
        }
        if (text.startsWith("params+optimizer")) {
            return Kind.STATES;
        }
        if (text.startsWith("activations")) {
            return Kind.ACTIVATIONS;
        }
        throw new RefusedRow("kind '" + text + "' is not known");
    }

    private static Precision precision(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replaceFirst("^amp_", "")) {
            case "fp32" -> Precision.FP32;
            case "tf32" -> Precision.TF32;
            case "fp16" -> Precision.FP16;
            case "fp8", "mxfp8" -> Precision.FP8;
            case "fp4", "nvfp4" -> Precision.FP4;
            default -> Precision.BF16;
        };
    }

    private static ShardingStage stage(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "FSDP", "FULL_SHARD", "ZERO3" -> ShardingStage.ZERO3;
            case "SHARD_GRAD_OP", "ZERO2" -> ShardingStage.ZERO2;
            case "ZERO1" -> ShardingStage.ZERO1;
            default -> ShardingStage.NONE;
        };
    }

    private static Recomputation recomputation(String text) {
        if (text.startsWith("selective")) {
            return Recomputation.SELECTIVE;
        }
        return text.equals("full") ? Recomputation.FULL : Recomputation.NONE;
    }

    private static long vocabulary(String model) {
        if (model.startsWith("llama3") || model.startsWith("llama-3")) {
            return 128_256;
        }
        if (model.startsWith("llama")) {
            return 32_000;
        }
        return model.startsWith("mpt") ? 50_368 : VOCABULARY;
    }

    /** Heads of Korthikanti et al., table 3; elsewhere 128 or 64 wide. */
    private static long heads(String model, int hidden) {
        return switch (model) {
            case "megatron-22b" -> 64;
            case "gpt3-175b" -> 96;
            case "turing-530b" -> 128;
            case "megatron-1t" -> 160;
            default -> hidden % 128 == 0 ? hidden / 128 : Math.max(1, hidden / 64);
        };
    }

    /** Korthikanti et al., table 3: the 175B and 530B models ran with three chunks a stage. */
    private static long interleave(String model) {
        return model.equals("gpt3-175b") || model.equals("turing-530b") ? 3 : 1;
    }

    private static String publication(String source) {
        int end = source.indexOf(':');
        return end < 0 ? source : source.substring(0, end);
    }

    private static long or(Measured<Long> value, long otherwise) {
        return switch (value) {
            case Measured.Known<Long>(Long known) -> known;
            case Measured.Unknown<Long> missing -> otherwise;
        };
    }
}
