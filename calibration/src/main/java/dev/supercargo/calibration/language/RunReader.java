package dev.supercargo.calibration.language;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.transformer.Run;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a measurement as a run. What publications leave out is filled in as such publications usually mean it. */
final class RunReader {

    /** Where the shape is not published: width is about 128 times the number of layers, as in GPT-3. */
    private static final double WIDTH_PER_LAYER = 128;

    private static final double VOCABULARY = 50_000;
    private static final double SEQUENCE = 2048;
    private static final double TOKENS_PER_PASS = 8192;
    /** PCIe 4 ×16, one direction, for parts without a link of their own. */
    private static final double PCIE = 16e9;
    /** One 400 Gbit/s adapter per accelerator, as in the clusters that publish. */
    private static final double ADAPTER = 50e9;

    private static final int NODE = 8;
    private static final int NVLINK_RACK = 72;
    private static final Set<String> IN_RACKS = Set.of("nvidia-gb200-192gb", "nvidia-gb300-288gb");
    /** Weights of adapters relative to those of the model. */
    private static final double ADAPTER_SHARE = 0.005;

    private static final double ADAPTER_ARITHMETIC = 2.0 / 3;

    /** By what the name holds; the narrow ones first, because {@code amp_fp8} is both. */
    private static final List<Named> PRECISIONS = List.of(
            new Named("fp4", Precision.FP4),
            new Named("fp8", Precision.FP8),
            new Named("int8", Precision.INT8),
            new Named("bf16", Precision.BF16),
            new Named("bfloat16", Precision.BF16),
            new Named("fp16", Precision.FP16),
            new Named("float16", Precision.FP16),
            new Named("tf32", Precision.TF32),
            new Named("fp32", Precision.FP32),
            new Named("float32", Precision.FP32));

    private final Accelerators accelerators;

    RunReader(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    Reading read(LanguageMeasurement row) {
        Optional<AcceleratorSpec> spec = accelerators.named(row.gpu());
        if (spec.isEmpty()) {
            return new Reading.Unreadable("no data sheet of accelerator '" + row.gpu() + "'");
        }
        Optional<Precision> precision = precision(row.precision());
        if (precision.isEmpty()) {
            return new Reading.Unreadable("unknown precision '" + row.precision() + "'");
        }
        return switch (spec.get().peakFor(precision.get())) {
            case Measured.Unknown<EffectivePeak>(String reason) -> new Reading.Unreadable(reason);
            case Measured.Known<EffectivePeak>(EffectivePeak peak) -> read(row, spec.get(), peak);
        };
    }

    private static Reading read(LanguageMeasurement row, AcceleratorSpec spec, EffectivePeak peak) {
        if (!(spec.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth memory))) {
            return new Reading.Unreadable("no memory bandwidth of accelerator '" + row.gpu() + "'");
        }
        double active = or(row.activeParameters(), or(row.parameters(), 0));
        if (active == 0) {
            return new Reading.Unreadable("no parameters stated");
        }
        double all = Math.max(active, or(row.parameters(), active));
        double layers =
                count(row.layers(), Math.max(1, Math.rint(Math.cbrt(active / 12 / WIDTH_PER_LAYER / WIDTH_PER_LAYER))));
        double hidden = count(row.hidden(), Math.sqrt(active / 12 / layers));
        SoftwareStack stack = SoftwareStack.of(row.software());
        double tensor = count(row.tensor(), 1);
        double pipeline = count(row.pipeline(), 1);
        double context = count(row.context(), 1);
        if (pipeline > layers) {
            return new Reading.Unreadable("more pipeline stages than layers");
        }
        if (tensor * pipeline * context > row.gpus()) {
            return new Reading.Unreadable("one replica needs more GPUs than there are");
        }
        double replicas = Math.max(1, Math.floor(row.gpus() / (tensor * pipeline * context)));
        double sequence = count(row.sequence(), SEQUENCE);
        Run.Pass pass = pass(row, stack, sequence, pipeline, replicas);
        boolean adapters = isAdapter(row.task());
        Run run = new Run(
                new Run.Size(
                        active,
                        all,
                        adapters ? ADAPTER_SHARE * all : all,
                        layers,
                        hidden,
                        count(row.vocabulary(), VOCABULARY),
                        isMixture(row, active)),
                pass,
                new Run.Cut(tensor, pipeline, 1, context, count(row.experts(), 1), replicas, isSharded(row.sharding())),
                machine(row, spec, peak, memory),
                new Run.Manner(stack, recomputing(row.recomputation()), adapters ? ADAPTER_ARITHMETIC : 1));
        return new Reading.Readable(run, 6 * active + 12 * layers * hidden * sequence);
    }

    private static Run.Pass pass(
            LanguageMeasurement row, SoftwareStack stack, double sequence, double pipeline, double replicas) {
        double global = count(row.globalBatch(), 0);
        double micro = count(row.microBatch(), 0);
        if (micro == 0) {
            micro = global == 0 ? Math.max(1, Math.rint(TOKENS_PER_PASS / sequence)) : Math.max(1, global / replicas);
        }
        double perReplica = global == 0 ? micro * (pipeline > 1 ? 2 * pipeline : 1) : Math.max(1, global / replicas);
        if (stack == SoftwareStack.TORCHTITAN && pipeline > 1) {
            // Its tables state the batch of a replica, which its schedules cut into single samples.
            perReplica = global == 0 ? micro : perReplica;
            micro = 1;
        }
        micro = Math.min(micro, perReplica);
        return new Run.Pass(sequence, micro, Math.max(1, Math.ceil(perReplica / micro - 1e-9)));
    }

    private static Run.Machine machine(
            LanguageMeasurement row, AcceleratorSpec spec, EffectivePeak peak, Bandwidth memory) {
        double link = spec.intraNodeLink() instanceof Measured.Known<Bandwidth>(Bandwidth known)
                ? known.bytesPerSecond()
                : PCIE;
        boolean torus = spec.kind() == AcceleratorKind.TPU || spec.kind() == AcceleratorKind.NPU;
        double perNode = torus ? row.gpus() : IN_RACKS.contains(spec.id().value()) ? NVLINK_RACK : NODE;
        return new Run.Machine(
                spec.id(),
                Run.Width.of(peak.runsAs()),
                peak.rate().flopsPerSecond(),
                Run.Machine.widePeak(spec, peak),
                memory.bytesPerSecond(),
                link,
                torus ? link : Math.min(link, ADAPTER),
                row.gpus(),
                Math.min(perNode, row.gpus()));
    }

    private static Optional<Precision> precision(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return PRECISIONS.stream()
                .filter(known -> name.contains(known.part()))
                .map(Named::precision)
                .findFirst();
    }

    private record Named(String part, Precision precision) {}

    private static Run.Recomputing recomputing(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "full" -> Run.Recomputing.EVERYTHING;
            case "selective", "op" -> Run.Recomputing.ATTENTION;
            case "none", "no" -> Run.Recomputing.NOTHING;
            default -> Run.Recomputing.UNSTATED;
        };
    }

    private static boolean isSharded(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return name.equals("FULL_SHARD")
                || name.startsWith("FSDP")
                || name.startsWith("ZERO-3")
                || name.startsWith("ZERO3");
    }

    private static boolean isAdapter(String task) {
        return task.toLowerCase(Locale.ROOT).contains("lora")
                || task.toLowerCase(Locale.ROOT).contains("peft");
    }

    /** By its family, by the experts it names, or because tokens pass a part of the parameters only. */
    private static boolean isMixture(LanguageMeasurement row, double active) {
        return row.family().toLowerCase(Locale.ROOT).contains("moe")
                || count(row.experts(), 1) > 1
                || or(row.parameters(), active) > 1.5 * active;
    }

    private static double or(Measured<Double> value, double otherwise) {
        return value instanceof Measured.Known<Double>(Double known) ? known : otherwise;
    }

    private static double count(Measured<Long> value, double otherwise) {
        return value instanceof Measured.Known<Long>(Long known) ? known : otherwise;
    }
}
