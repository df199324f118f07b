package dev.supercargo.calibration.memory;

import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads peaks that {@code nvidia-smi} logged. A caching allocator keeps what it once had, and some tests take all of a
 * card, so that a peak is an upper bound of the need; the lowest peak of the same test, precision, batch per device and
 * generation of software is the best witness of it.
 */
final class LambdaPeak {

    private static final Pattern COUNT = Pattern.compile("(?:^|_)(\\d+)x");
    private static final Pattern AWS = Pattern.compile("p3\\.(\\d*)xlarge");
    private static final Pattern OLDER = Pattern.compile("Quadro|20[78]0|Titan|V100|p3\\.|10[78]0|T4|P100|K80");
    /** A run whose devices hardly worked broke off before its peak, mostly because memory ran out. */
    private static final double UTILISATION_MIN = 30;

    private LambdaPeak() {}

    static MemoryRow read(CsvRow row) {
        String test = row.required("test").replaceFirst("^PyTorch_", "");
        String name = test.replaceFirst("_(FP16|FP32|AMP)$", "");
        boolean wide = test.endsWith("FP32");
        if (row.text("batch").isEmpty()) {
            throw new RefusedRow("no batch was logged");
        }
        LambdaWorkload workload = LambdaWorkload.of(name)
                .orElseThrow(() -> new RefusedRow("sentences of varying length: " + name
                        + " grows until the card is full, so that its peak follows the card"));
        if (row.text("util_p90").isEmpty() || Double.parseDouble(row.text("util_p90")) < UTILISATION_MIN) {
            throw new RefusedRow("the devices hardly worked: the run broke off before its peak");
        }
        String system = row.required("system");
        int devices = devices(system);
        int batch = (int) Math.min(Integer.MAX_VALUE, row.requiredPositive("batch"));
        int micro = Math.max(1, workload.batchOfAllDevices() ? batch / devices : batch);
        boolean newer = !OLDER.matcher(system).find();
        TrainingSetup setup = new TrainingSetup(
                wide ? Precision.FP32 : Precision.FP16,
                new Batch(micro, (long) micro * devices, 1),
                workload.optimizer(),
                new Sharding.Fixed(ShardingStage.NONE),
                Recomputation.NONE,
                FineTuning.FULL,
                Attention.FUSED,
                Parallelism.dataOnly(),
                Gradients.LIKE_WEIGHTS);
        return new MemoryRow(
                "lambdal/deeplearning-benchmark",
                name,
                Kind.PEAK,
                row.requiredPositive("peak_gib"),
                workload.profile(newer, wide),
                setup,
                devices,
                workload.residentGib());
    }

    /** Rows with the lowest peak of their configuration instead of their own. */
    static List<MemoryRow> leastOfEachConfiguration(List<MemoryRow> rows) {
        Map<List<Object>, Double> least = new HashMap<>();
        rows.forEach(row -> least.merge(configuration(row), row.gib(), Math::min));
        return rows.stream()
                .map(row -> row.withGib(least.getOrDefault(configuration(row), row.gib())))
                .toList();
    }

    private static List<Object> configuration(MemoryRow row) {
        return List.of(
                row.group(),
                row.setup().precision(),
                row.setup().batch().micro(),
                row.model().activationsPerSample() instanceof Measured.Known<?> known ? known : row.group());
    }

    private static int devices(String system) {
        Matcher aws = AWS.matcher(system);
        if (aws.find()) {
            return aws.group(1).isEmpty() ? 1 : Math.max(1, Integer.parseInt(aws.group(1)) / 2);
        }
        Matcher count = COUNT.matcher(system);
        return count.find() ? Integer.parseInt(count.group(1)) : 1;
    }
}
