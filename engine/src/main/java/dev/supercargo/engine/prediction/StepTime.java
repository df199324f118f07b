package dev.supercargo.engine.prediction;

import java.util.List;

/**
 * One optimizer step, term by term, in seconds.
 *
 * @param compute arithmetic or memory traffic, with the pipeline bubble
 * @param launch host time that devices wait for
 * @param communication between devices that is not hidden
 * @param optimizer updating weights
 * @param notes assumptions made, as sentences
 */
record StepTime(double compute, double launch, double communication, double optimizer, List<String> notes) {

    StepTime {
        notes = List.copyOf(notes);
    }

    double seconds() {
        return compute + launch + communication + optimizer;
    }
}
