package dev.supercargo.engine.prediction.classical;

/** Work of classical methods, as visits of one value in one row: what their inner loops do. */
public sealed interface ClassicalWork {

    /** Values visited until trained. */
    double visits();

    /**
     * Gradient-boosted trees on histograms; every level of a tree visits every value once.
     *
     * @param rows of the training set
     * @param columns features
     * @param trees boosting rounds, times classes
     * @param leaves of one tree, 2 or more
     */
    record BoostedTrees(double rows, double columns, double trees, double leaves) implements ClassicalWork {

        public BoostedTrees {
            positive("rows", rows);
            positive("columns", columns);
            positive("trees", trees);
            positive("leaves − 1", leaves - 1);
        }

        @Override
        public double visits() {
            return rows * columns * trees * Math.log(leaves) / Math.log(2);
        }
    }

    /**
     * A random forest grown to the end; each split looks at the square root of the columns, sorted.
     *
     * @param rows of the training set
     * @param columns features
     * @param trees grown
     */
    record RandomForest(double rows, double columns, double trees) implements ClassicalWork {

        public RandomForest {
            positive("rows", rows);
            positive("columns", columns);
            positive("trees", trees);
        }

        @Override
        public double visits() {
            double levels = Math.max(1, Math.log(rows) / Math.log(2));
            return rows * Math.sqrt(columns) * trees * levels * levels;
        }
    }

    /**
     * Anything that passes over the table again and again: linear and logistic regression, k-means.
     *
     * @param rows of the training set
     * @param columns features
     * @param passes until converged, times clusters or classes
     */
    record Passes(double rows, double columns, double passes) implements ClassicalWork {

        public Passes {
            positive("rows", rows);
            positive("columns", columns);
            positive("passes", passes);
        }

        @Override
        public double visits() {
            return rows * columns * passes;
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + value);
        }
    }
}
