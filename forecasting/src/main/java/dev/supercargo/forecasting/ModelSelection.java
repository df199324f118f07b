package dev.supercargo.forecasting;

import dev.supercargo.forecasting.backtest.BackTest;
import dev.supercargo.forecasting.backtest.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which of the trials wins: the lowest pinball loss, since plans are made from the intervals and not only from the
 * median. A simpler model within {@link #TIE} of it is preferred; so small a lead is noise, and simple models fail less
 * surprisingly.
 */
final class ModelSelection {

    /** Relative difference in loss below which two models are taken to be equally good. */
    static final double TIE = 0.02;

    private ModelSelection() {}

    /** @param trials in the order of the portfolio, at least one */
    static Trial winner(List<Trial> trials) {
        double best = trials.stream()
                .mapToDouble(trial -> trial.score().pinball())
                .min()
                .orElseThrow();
        return trials.stream()
                .filter(trial -> trial.score().pinball() <= best * (1 + TIE))
                .findFirst()
                .orElseThrow();
    }

    static Explanation explain(
            Trial winner, List<Trial> trials, List<SetAside> setAside, int observations, BackTest test) {
        return new Explanation(
                winner.model().name(),
                trials.stream()
                        .map(Trial::score)
                        .sorted(Comparator.comparingDouble(score -> score.pinball()))
                        .toList(),
                setAside,
                observations,
                test.origins(),
                test.horizon(),
                reason(winner, trials, setAside, test));
    }

    private static String reason(Trial winner, List<Trial> trials, List<SetAside> setAside, BackTest test) {
        Trial best = trials.stream()
                .min(Comparator.comparingDouble(trial -> trial.score().pinball()))
                .orElseThrow();
        String contest = String.format(
                Locale.ROOT,
                "Of %d models tried from %d past moments, %d steps ahead, %s had the lowest pinball loss (%.3f)",
                trials.size(),
                test.origins(),
                test.horizon(),
                best.model().name(),
                best.score().pinball());
        String choice = winner == best
                ? "."
                : String.format(
                        Locale.ROOT,
                        "; %s is simpler, comes within %.0f %% of it (%.3f) and is preferred.",
                        winner.model().name(),
                        100 * TIE,
                        winner.score().pinball());
        return contest + choice + " It assumes that " + winner.model().assumption() + "." + missing(setAside);
    }

    private static String missing(List<SetAside> setAside) {
        if (setAside.isEmpty()) {
            return "";
        }
        return setAside.stream()
                .map(aside -> aside.model() + " (from " + aside.observationsNeeded() + " steps)")
                .collect(Collectors.joining(", ", " Not tried for lack of history: ", "."));
    }
}
