package dev.supercargo.engine.validation;

import dev.supercargo.engine.workload.Batch;
import java.util.ArrayList;
import java.util.List;

/** Whether a step has a size that anybody could train. */
final class BatchRules {

    /** 128 million tokens; the longest published contexts have ten million. */
    private static final int SEQUENCE_MAX = 1 << 27;
    /** Recommenders reach 120 million samples a step. */
    private static final long SAMPLES_MAX = 10_000_000_000L;
    /** The largest published steps have about 60 million tokens. */
    private static final double TOKENS_MAX = 1e12;

    private BatchRules() {}

    static List<Objection> objections(Batch batch) {
        List<Objection> found = new ArrayList<>();
        if (batch.sequenceLength() > SEQUENCE_MAX) {
            found.add(new Objection(
                    "batch.sequenceLength",
                    "a sequence of " + batch.sequenceLength() + " tokens is longer than " + SEQUENCE_MAX
                            + ". Maybe the tokens of the whole data set were meant."));
        }
        long samples = Math.max(batch.global(), batch.micro());
        if (samples > SAMPLES_MAX) {
            found.add(new Objection(
                    "batch.global",
                    "a step of " + samples + " samples is larger than " + SAMPLES_MAX
                            + ". Maybe the size of the data set was meant."));
        } else if ((double) samples * batch.sequenceLength() > TOKENS_MAX) {
            found.add(new Objection(
                    "batch.global",
                    "a step of " + samples + " samples of " + batch.sequenceLength() + " tokens is larger than "
                            + Figures.count(TOKENS_MAX) + " tokens. Maybe the batch was stated in tokens."));
        }
        return found;
    }
}
