package dev.supercargo.engine.prediction;

import java.util.List;

/**
 * One optimizer step of a model described per sample, in seconds.
 *
 * @param compute on the devices, the host's part and the update of weights included
 * @param communication between devices that is not hidden
 * @param spread P90 over P50 when nothing is known but this model of the step, 1 or more
 * @param notes assumptions made and what the time rests on, as sentences
 */
record StepTime(double compute, double communication, double spread, List<String> notes) {

    StepTime {
        notes = List.copyOf(notes);
    }

    double seconds() {
        return compute + communication;
    }
}
