package dev.supercargo.calibration.language;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much each row counts: a publication with a hundred times the rows counts ten times as much. */
final class Weights {

    private Weights() {}

    /** One on average. */
    static double[] of(List<Example> examples) {
        Map<String, Long> counts = examples.stream()
                .map(example -> example.row().source())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double[] weights = examples.stream()
                .mapToDouble(example ->
                        1 / Math.sqrt(counts.getOrDefault(example.row().source(), 1L)))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }
}
