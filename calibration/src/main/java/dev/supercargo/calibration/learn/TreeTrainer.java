package dev.supercargo.calibration.learn;

import dev.supercargo.engine.prediction.transformer.BoostedTrees.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gradient boosting of regression trees on squared error (Friedman 2001), level by level with exact splits. Equal input
 * gives equal trees: rows are drawn by a fixed seed, and ties go to the first feature and the lowest threshold.
 */
public final class TreeTrainer {

    private static final long SEED = 20_261_123L;

    private final int trees;
    private final int depth;
    private final double rate;
    private final double leafWeightMin;
    private final double share;

    /**
     * A trainer.
     *
     * @param trees how many
     * @param depth of each
     * @param rate share of each tree's answer that counts
     * @param leafWeightMin least weight of rows in a leaf, when rows weigh 1 on average
     * @param share of rows that each tree sees
     */
    public TreeTrainer(int trees, int depth, double rate, double leafWeightMin, double share) {
        this.trees = trees;
        this.depth = depth;
        this.rate = rate;
        this.leafWeightMin = leafWeightMin;
        this.share = share;
    }

    /** Trees whose sum approaches {@code targets}; targets are cut at ± {@code limit}, so that no outlier rules. */
    public List<List<Node>> train(double[][] rows, double[] targets, double[] weights, double limit) {
        if (rows.length == 0) {
            return List.of();
        }
        int features = rows[0].length;
        int[][] order = new int[features][];
        for (int f = 0; f < features; f++) {
            int feature = f;
            order[f] = IntStream.range(0, rows.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(i -> rows[i][feature])
                            .thenComparingInt(i -> i))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        double[] residual = Arrays.stream(targets)
                .map(target -> Math.clamp(target, -limit, limit))
                .toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Node>> result = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            double[] drawn = new double[rows.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() < share ? weights[i] : 0;
            }
            Growth growth = new Growth(rows, order, residual, drawn);
            List<Node> tree = growth.grow();
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= answer(tree, rows[i]);
            }
            result.add(tree);
        }
        return result;
    }

    private static double answer(List<Node> tree, double[] row) {
        Node node = tree.getFirst();
        while (!node.isLeaf()) {
            node = tree.get(row[node.feature()] <= node.value() ? node.left() : node.right());
        }
        return node.value();
    }

    /** The growing of one tree. */
    private final class Growth {
        private final double[][] rows;
        private final int[][] order;
        private final double[] residual;
        private final double[] weight;
        private final int[] nodeOf;
        private final List<Node> nodes = new ArrayList<>();

        Growth(double[][] rows, int[][] order, double[] residual, double[] weight) {
            this.rows = rows;
            this.order = order;
            this.residual = residual;
            this.weight = weight;
            this.nodeOf = new int[rows.length];
        }

        List<Node> grow() {
            nodes.add(Node.leaf(0));
            int first = 0;
            for (int level = 0; level <= depth; level++) {
                int end = nodes.size();
                grow(first, end, level == depth);
                if (nodes.size() == end) {
                    break;
                }
                first = end;
            }
            return nodes;
        }

        /** Splits the nodes of one level, or makes them leaves. */
        private void grow(int first, int end, boolean leaves) {
            int width = end - first;
            double[] weightOf = new double[width];
            double[] sumOf = new double[width];
            for (int i = 0; i < rows.length; i++) {
                int node = nodeOf[i] - first;
                if (node >= 0) {
                    weightOf[node] += weight[i];
                    sumOf[node] += weight[i] * residual[i];
                }
            }
            Split[] best = new Split[width];
            Arrays.fill(best, Split.NONE);
            if (!leaves) {
                for (int feature = 0; feature < order.length; feature++) {
                    search(feature, first, weightOf, sumOf, best);
                }
            }
            for (int node = 0; node < width; node++) {
                if (best[node].gain() > 0) {
                    nodes.set(
                            first + node,
                            new Node(best[node].feature(), best[node].threshold(), nodes.size(), nodes.size() + 1));
                    nodes.add(Node.leaf(0));
                    nodes.add(Node.leaf(0));
                } else {
                    nodes.set(first + node, Node.leaf(rate * sumOf[node] / (weightOf[node] + 1)));
                }
            }
            for (int i = 0; i < rows.length; i++) {
                Node node = nodes.get(nodeOf[i]);
                if (nodeOf[i] >= first && !node.isLeaf()) {
                    nodeOf[i] = rows[i][node.feature()] <= node.value() ? node.left() : node.right();
                }
            }
        }

        private void search(int feature, int first, double[] weightOf, double[] sumOf, Split[] best) {
            double[] weightLeft = new double[weightOf.length];
            double[] sumLeft = new double[weightOf.length];
            double[] last = new double[weightOf.length];
            for (int i : order[feature]) {
                int node = nodeOf[i] - first;
                if (node < 0 || weight[i] == 0) {
                    continue;
                }
                double value = rows[i][feature];
                double left = weightLeft[node];
                double right = weightOf[node] - left;
                if (left >= leafWeightMin && right >= leafWeightMin && value > last[node]) {
                    double sumRight = sumOf[node] - sumLeft[node];
                    double gain = sumLeft[node] * sumLeft[node] / (left + 1)
                            + sumRight * sumRight / (right + 1)
                            - sumOf[node] * sumOf[node] / (weightOf[node] + 1);
                    if (gain > best[node].gain() + 1e-9) {
                        best[node] = new Split(gain, feature, (last[node] + value) / 2);
                    }
                }
                weightLeft[node] += weight[i];
                sumLeft[node] += weight[i] * residual[i];
                last[node] = value;
            }
        }
    }

    private record Split(double gain, int feature, double threshold) {
        private static final Split NONE = new Split(0, 0, 0);
    }
}
