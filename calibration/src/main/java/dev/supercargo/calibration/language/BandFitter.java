package dev.supercargo.calibration.language;

import dev.supercargo.calibration.score.Folds;
import dev.supercargo.engine.prediction.transformer.Bands;
import dev.supercargo.engine.prediction.transformer.BoostedTrees;
import dev.supercargo.engine.prediction.transformer.Regime;
import dev.supercargo.engine.prediction.transformer.StepPrediction;
import dev.supercargo.engine.prediction.transformer.StepPredictor;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Split-conformal intervals per regime and software: 90 % quantiles of the absolute logarithm of measured over predicted
 * in fits that had not seen the row. Software with few rows is shrunk to what is typical of all.
 */
final class BandFitter {

    private static final double COVERAGE = 0.9;
    /** Rows a software needs until its own quantile counts as much as the typical one. */
    private static final double SHRINKAGE = 8;

    private static final double BAND_MIN = 0.02;
    private static final double BAND_MAX = 2.5;
    private static final int GROUPS = 5;

    private final List<Example> examples;

    BandFitter(List<Example> examples) {
        this.examples = examples;
    }

    private record Miss(Regime regime, SoftwareStack stack, String source, double error) {}

    Map<Regime, double[]> fit() {
        List<Miss> misses = new ArrayList<>();
        List<Map<String, List<Example>>> plans = List.of(
                groups(example -> Keys.group(Keys.fold(example, Folds.CONFIGURATIONS), GROUPS)),
                groups(example -> Keys.group(Keys.fold(example, Folds.MODELS), GROUPS)),
                accelerators(),
                groups(example -> example.run().manner().stack().name()));
        plans.stream().flatMap(plan -> plan.values().stream()).toList().parallelStream()
                .map(this::misses)
                .toList()
                .forEach(misses::addAll);
        Map<Regime, double[]> bands = new EnumMap<>(Regime.class);
        for (Regime regime : Regime.values()) {
            bands.put(regime, bands(misses, regime));
        }
        return bands;
    }

    private Map<String, List<Example>> groups(Function<Example, String> key) {
        return examples.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** The first accelerator of every software in one group, the second in the next; software with one is left alone. */
    private Map<String, List<Example>> accelerators() {
        Map<SoftwareStack, List<String>> known = new EnumMap<>(SoftwareStack.class);
        for (Example example : examples) {
            List<String> ids = known.computeIfAbsent(example.run().manner().stack(), stack -> new ArrayList<>());
            String id = example.run().machine().accelerator().value();
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        known.values().forEach(ids -> ids.sort(Comparator.naturalOrder()));
        Map<String, List<Example>> groups = new TreeMap<>();
        for (Example example : examples) {
            List<String> ids = known.getOrDefault(example.run().manner().stack(), List.of());
            if (ids.size() > 1) {
                groups.computeIfAbsent(
                                "accelerator "
                                        + ids.indexOf(example.run()
                                                .machine()
                                                .accelerator()
                                                .value()),
                                group -> new ArrayList<>())
                        .add(example);
            }
        }
        return groups;
    }

    private List<Miss> misses(List<Example> heldOut) {
        List<Example> rest = new ArrayList<>(examples);
        rest.removeAll(heldOut);
        if (rest.isEmpty()) {
            return List.of();
        }
        CoreFit core = CoreFit.of(rest);
        StepPredictor predictor = new StepPredictor(
                core.law(), new BoostedTrees(core.trees()), core.envelopes(), Bands.uniform(BAND_MAX));
        List<Miss> misses = new ArrayList<>();
        for (Example example : heldOut) {
            StepPrediction prediction = predictor.predict(example.run(), List.of());
            misses.add(new Miss(
                    prediction.regime(),
                    example.run().manner().stack(),
                    example.row().source(),
                    Math.abs(Math.log(example.seconds() / prediction.seconds()))));
        }
        return misses;
    }

    private static double[] bands(List<Miss> misses, Regime regime) {
        Map<SoftwareStack, List<Double>> byStack = new EnumMap<>(SoftwareStack.class);
        for (Miss miss : misses) {
            if (miss.regime() == regime) {
                byStack.computeIfAbsent(miss.stack(), stack -> new ArrayList<>())
                        .add(miss.error());
            }
        }
        double[] bands = new double[SoftwareStack.values().length];
        double typical = byStack.values().stream()
                .mapToDouble(errors -> Math.log(quantile(errors)))
                .average()
                .orElse(Math.log(BAND_MAX / 2));
        for (SoftwareStack stack : SoftwareStack.values()) {
            List<Double> errors = byStack.getOrDefault(stack, List.of());
            double own = errors.isEmpty() ? typical : Math.log(quantile(errors));
            double shrunk = (errors.size() * own + SHRINKAGE * typical) / (errors.size() + SHRINKAGE);
            bands[stack.ordinal()] = Math.clamp(Math.exp(shrunk), BAND_MIN, BAND_MAX);
        }
        return bands;
    }

    /** The smallest error that at least 90 % of {@code n} + 1 rows stay within. */
    private static double quantile(List<Double> errors) {
        List<Double> sorted = errors.stream().sorted().toList();
        int rank = (int) Math.ceil((sorted.size() + 1) * COVERAGE) - 1;
        return Math.max(BAND_MIN, sorted.get(Math.min(rank, sorted.size() - 1)));
    }
}
