package dev.supercargo.engine.prediction.transformer;

import java.util.List;

/**
 * A sum of regression trees. All nodes lie in flat arrays: a split has a feature, a threshold and two children; a leaf
 * has feature −1 and its value in place of the threshold.
 */
public final class BoostedTrees {

    private static final int LEAF = -1;

    private final int[] roots;
    private final int[] feature;
    private final double[] value;
    private final int[] left;
    private final int[] right;

    /**
     * One node.
     *
     * @param feature looked at, −1 in a leaf
     * @param value threshold (smaller or equal goes left), or the leaf's share of the sum
     * @param left index of the child in the tree's list
     * @param right index of the child in the tree's list
     */
    public record Node(int feature, double value, int left, int right) {

        public static Node leaf(double value) {
            return new Node(LEAF, value, 0, 0);
        }

        public boolean isLeaf() {
            return feature == LEAF;
        }
    }

    /** Trees as lists of nodes, the root first; children come after their parent. */
    public BoostedTrees(List<List<Node>> trees) {
        int count = trees.stream().mapToInt(List::size).sum();
        this.roots = new int[trees.size()];
        this.feature = new int[count];
        this.value = new double[count];
        this.left = new int[count];
        this.right = new int[count];
        int next = 0;
        for (int t = 0; t < roots.length; t++) {
            List<Node> tree = trees.get(t);
            roots[t] = next;
            for (int i = 0; i < tree.size(); i++) {
                Node node = tree.get(i);
                if (!node.isLeaf()
                        && !(node.left() > i
                                && node.right() > i
                                && node.left() < tree.size()
                                && node.right() < tree.size())) {
                    throw new IllegalArgumentException("children of node " + i + " in tree " + t
                            + " must come after it, but are " + node.left() + " and " + node.right());
                }
                feature[next + i] = node.feature();
                value[next + i] = node.value();
                left[next + i] = roots[t] + node.left();
                right[next + i] = roots[t] + node.right();
            }
            next += tree.size();
        }
    }

    public double sum(double[] features) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (feature[node] != LEAF) {
                node = features[feature[node]] <= value[node] ? left[node] : right[node];
            }
            sum += value[node];
        }
        return sum;
    }
}
