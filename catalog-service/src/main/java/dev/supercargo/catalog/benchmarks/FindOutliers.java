package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.models.ModelDirectory;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for measurements that cannot be, or that do not agree with their like. Simulated ones are left out. */
@ApplicationScoped
class FindOutliers {

    /** Forward pass, and backward pass of twice its operations. */
    private static final int PASSES = 3;

    private final BenchmarkRepository benchmarks;
    private final AcceleratorDirectory accelerators;
    private final ModelDirectory models;

    FindOutliers(BenchmarkRepository benchmarks, AcceleratorDirectory accelerators, ModelDirectory models) {
        this.benchmarks = benchmarks;
        this.accelerators = accelerators;
        this.models = models;
    }

    /** What is comparable: speed per accelerator of the same work on as many nodes. */
    private record Like(String model, String accelerator, String precision, int accelerators, int nodes) {

        static Like of(BenchmarkEntity row) {
            return new Like(row.modelId, row.acceleratorId, row.precision.name(), row.accelerators, row.nodes);
        }
    }

    @Transactional
    List<Outlier> find() {
        Map<Like, List<BenchmarkEntity>> groups =
                benchmarks.list("simulated = false order by id").stream().collect(Collectors.groupingBy(Like::of));
        Map<String, Accelerator> sheets =
                accelerators.all().stream().collect(Collectors.toMap(Accelerator::id, Function.identity()));
        List<Outlier> outliers = new ArrayList<>();
        groups.forEach((like, rows) -> {
            Optional<Double> most = most(like, sheets);
            SpeedSpread spread = new SpeedSpread(
                    rows.stream().mapToDouble(row -> row.unitsPerSecond).toArray());
            for (BenchmarkEntity row : rows) {
                if (most.isPresent() && row.unitsPerSecond > most.get()) {
                    outliers.add(new Outlier(
                            BenchmarkView.from(row),
                            Outlier.Cause.ABOVE_PEAK,
                            row.unitsPerSecond / most.get(),
                            String.format(
                                    Locale.ROOT,
                                    "at the dense peak in %s it could be %.4g units/s at most",
                                    like.precision(),
                                    most.get())));
                } else if (rows.size() >= SpeedSpread.MEASUREMENTS_LEAST && spread.isFar(row.unitsPerSecond)) {
                    double share = spread.share(row.unitsPerSecond);
                    outliers.add(new Outlier(
                            BenchmarkView.from(row),
                            Outlier.Cause.FAR_FROM_OTHERS,
                            share,
                            String.format(Locale.ROOT, "%.2f times the median of %d like it", share, rows.size())));
                }
            }
        });
        outliers.sort(Comparator.comparing(outlier -> outlier.benchmark().id()));
        return outliers;
    }

    /** Units a second if every operation ran at the dense peak; empty if that is not known. */
    private Optional<Double> most(Like like, Map<String, Accelerator> sheets) {
        Optional<ModelProfile> model = models.forPrediction(like.model());
        Accelerator accelerator = sheets.get(like.accelerator());
        if (model.isEmpty() || accelerator == null) {
            return Optional.empty();
        }
        ComputeRate peak = accelerator.peak().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(like.precision()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        Optional<Double> forward = forward(model.get());
        return peak == null
                ? Optional.empty()
                : forward.map(flops -> like.accelerators() * peak.flopsPerSecond() / (PASSES * flops));
    }

    private static Optional<Double> forward(ModelProfile model) {
        if (model.forwardPerSample() instanceof Known<Compute>(Compute compute)) {
            return Optional.of(compute.flops());
        }
        return model.unit() == SampleUnit.TOKEN ? Optional.of(2.0 * model.activeParameters()) : Optional.empty();
    }
}
