package dev.supercargo.engine.prediction;

import java.util.List;

/**
 * One optimizer step as expected after all that was measured.
 *
 * @param seconds P50
 * @param spread P90 over P50, 1 or more
 * @param sentences what both rest on
 */
record StepEstimate(double seconds, double spread, List<String> sentences) {

    StepEstimate {
        sentences = List.copyOf(sentences);
    }
}
