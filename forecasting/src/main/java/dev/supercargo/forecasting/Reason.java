package dev.supercargo.forecasting;

import dev.supercargo.forecasting.calendar.CalendarUse;
import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.pool.Pool;
import dev.supercargo.forecasting.pool.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A forecast's explanation in words. */
final class Reason {

    private static final int NAMED = 3;

    private Reason() {}

    static String of(
            Pool pool, List<Forecaster> asked, List<SetAside> setAside, List<Caveat> caveats, CalendarUse calendar) {
        Score first = pool.scores().getFirst();
        Forecaster leading = asked.stream()
                .filter(model -> model.name().equals(first.model()))
                .findFirst()
                .orElseThrow();
        String leaders = pool.scores().stream()
                .limit(NAMED)
                .map(score -> String.format(Locale.ROOT, "%s %.0f %%", score.model(), 100 * score.weight()))
                .collect(Collectors.joining(", "));
        return "A pool of " + asked.size() + " models, weighed by their errors from " + pool.origins()
                + " past moments up to " + pool.stepsTested() + " steps ahead: " + leaders
                + (asked.size() > NAMED ? ", others less. " : ". ") + first.model() + " assumes that "
                + leading.assumption() + "." + missing(setAside)
                + caveats.stream().map(caveat -> " " + caveat.text()).collect(Collectors.joining())
                + applied(calendar);
    }

    /** A calendar that changed nothing is no reason. */
    private static String applied(CalendarUse calendar) {
        return switch (calendar) {
            case CalendarUse.Applied applied -> " " + applied.text();
            case CalendarUse.LeftAside aside -> "";
        };
    }

    private static String missing(List<SetAside> setAside) {
        if (setAside.isEmpty()) {
            return "";
        }
        return setAside.stream()
                .map(aside -> aside.model() + " (from " + aside.observationsNeeded() + " steps)")
                .collect(Collectors.joining(", ", " Not asked for lack of history: ", "."));
    }
}
