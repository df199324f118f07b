package dev.supercargo.planner.accuracy;

/** What comparisons are grouped by. */
public enum Dimension {
    MODEL {
        @Override
        String of(Comparison comparison) {
            return comparison.model();
        }
    },
    ACCELERATOR {
        @Override
        String of(Comparison comparison) {
            return comparison.accelerator();
        }
    },
    PLACE {
        @Override
        String of(Comparison comparison) {
            return comparison.place();
        }
    };

    abstract String of(Comparison comparison);
}
