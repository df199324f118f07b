package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.prediction.MemoryNeed;
import java.util.List;

/**
 * How fast a batch of questions is answered.
 *
 * @param firstAnswer until the first token of all questions, or until the whole batch for models that do not write
 * @param perToken between two tokens of one answer; zero for models that do not write
 * @param whole until the last token of the batch
 * @param unitsPerSecond tokens written (or read, where none are written) or samples, over all questions, at the median
 * @param memory of the fullest device
 * @param evidence what the numbers rest on, as sentences
 */
public record InferencePrediction(
        Band firstAnswer, Band perToken, Band whole, double unitsPerSecond, MemoryNeed memory, List<String> evidence) {

    public InferencePrediction {
        evidence = List.copyOf(evidence);
    }
}
