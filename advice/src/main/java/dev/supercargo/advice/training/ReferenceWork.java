package dev.supercargo.advice.training;

import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Work;

/** One amount of work for every model of a kind, so that times can be compared. */
public final class ReferenceWork {

    /** About an epoch of ImageNet, or ten of a data set of 100,000 images. */
    private static final long SAMPLES = 1_000_000;
    /** A usual fine-tuning. */
    private static final long TOKENS = 100_000_000;

    private ReferenceWork() {}

    public static Work of(ModelProfile model) {
        return switch (model.unit()) {
            case SAMPLE -> new Work.Samples(SAMPLES);
            case TOKEN -> new Work.Tokens(TOKENS);
        };
    }
}
