package dev.supercargo.forecasting;

import dev.supercargo.forecasting.calendar.CalendarUse;
import dev.supercargo.forecasting.pool.Score;
import java.util.List;

/**
 * Why a forecast is what it is.
 *
 * @param model name of the model that counts most
 * @param scores of every model asked, with its weight, largest weight first
 * @param setAside models that could not take part
 * @param observations length of the history that was used
 * @param origins past moments the models forecast from
 * @param stepsTested steps ahead they were judged on; intervals further out are extrapolated
 * @param caveats what the forecast cannot say
 * @param calendar which days counted as something else than their weekday, or why none did
 * @param reason all this in words
 */
public record Explanation(
        String model,
        List<Score> scores,
        List<SetAside> setAside,
        int observations,
        int origins,
        int stepsTested,
        List<Caveat> caveats,
        CalendarUse calendar,
        String reason) {

    public Explanation {
        scores = List.copyOf(scores);
        setAside = List.copyOf(setAside);
        caveats = List.copyOf(caveats);
    }

    /** The score of the model that counts most. */
    public Score score() {
        return scores.getFirst();
    }
}
