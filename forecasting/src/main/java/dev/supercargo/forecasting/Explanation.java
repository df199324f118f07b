package dev.supercargo.forecasting;

import dev.supercargo.forecasting.backtest.Score;
import java.util.List;

/**
 * Why a forecast is what it is.
 *
 * @param model name of the chosen model
 * @param scores of every model tried, best first
 * @param setAside models that could not take part
 * @param observations length of the history
 * @param origins past moments the models forecast from
 * @param stepsTested steps ahead they were judged on; intervals further out are extrapolated
 * @param reason the choice in words
 */
public record Explanation(
        String model,
        List<Score> scores,
        List<SetAside> setAside,
        int observations,
        int origins,
        int stepsTested,
        String reason) {

    public Explanation {
        scores = List.copyOf(scores);
        setAside = List.copyOf(setAside);
    }

    /** The chosen model's score. */
    public Score score() {
        return scores.stream()
                .filter(score -> score.model().equals(model))
                .findFirst()
                .orElseThrow();
    }
}
