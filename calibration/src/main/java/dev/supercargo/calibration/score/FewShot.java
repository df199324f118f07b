package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses which rows of each regime are measured first: as a person would who wants to know much from few runs, they
 * spread over the regime (farthest-point choice from its middle). What was measured plays no part.
 *
 * @param points chosen, shown to the predictor
 * @param rest to be predicted
 */
record FewShot<M extends Measurement>(List<M> points, List<M> rest) {

    /** At most {@code k} points of each regime, and never more than half of its rows. */
    static <M extends Measurement> FewShot<M> choose(List<M> rows, int k, Discipline<M> discipline) {
        Map<String, List<M>> regimes =
                rows.stream().collect(Collectors.groupingBy(discipline::regime, TreeMap::new, Collectors.toList()));
        List<M> points = new ArrayList<>();
        List<M> rest = new ArrayList<>();
        for (List<M> regime : regimes.values()) {
            boolean[] chosen =
                    spread(regime.stream().map(discipline::position).toList(), Math.min(k, regime.size() / 2));
            for (int i = 0; i < chosen.length; i++) {
                (chosen[i] ? points : rest).add(regime.get(i));
            }
        }
        return new FewShot<>(points, rest);
    }

    private static boolean[] spread(List<double[]> positions, int k) {
        boolean[] chosen = new boolean[positions.size()];
        double[] distance = new double[positions.size()];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = Double.MAX_VALUE;
        }
        for (int n = 0; n < k; n++) {
            int next = n == 0 ? mostCentral(positions) : farthest(distance, chosen);
            chosen[next] = true;
            for (int i = 0; i < distance.length; i++) {
                distance[i] = Math.min(distance[i], squaredDistance(positions.get(i), positions.get(next)));
            }
        }
        return chosen;
    }

    private static int mostCentral(List<double[]> positions) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < positions.size(); i++) {
            double sum = 0;
            for (double[] other : positions) {
                sum += Math.sqrt(squaredDistance(positions.get(i), other));
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }

    private static int farthest(double[] distance, boolean[] chosen) {
        int best = -1;
        for (int i = 0; i < distance.length; i++) {
            if (!chosen[i] && (best < 0 || distance[i] > distance[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
