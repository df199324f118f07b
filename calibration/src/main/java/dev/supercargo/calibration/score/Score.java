package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bench's result.
 *
 * @param overall all rows
 * @param byGpu by accelerator as the file writes it
 * @param bySource by publication
 * @param byFamily by kind of model
 * @param bySplit by the file's own partition; empty if it has none
 * @param byRegime by how much the predictor knew; empty if it does not tell
 * @param refused rows without prediction, by reason
 * @param shown rows that were given to the predictor as measured points and are not scored
 */
public record Score(
        Errors overall,
        Map<String, Errors> byGpu,
        Map<String, Errors> bySource,
        Map<String, Errors> byFamily,
        Map<String, Errors> bySplit,
        Map<String, Errors> byRegime,
        Map<String, Long> refused,
        int shown) {

    /** @param unread reasons of rows that could not even be read */
    static Score of(List<Trial> trials, List<String> unread, int shown) {
        Map<String, Long> refused = new TreeMap<>();
        unread.forEach(reason -> refused.merge(reason, 1L, Long::sum));
        for (Trial trial : trials) {
            if (trial.answer() instanceof Answer.Refused(String reason)) {
                refused.merge(reason, 1L, Long::sum);
            }
        }
        Errors overall = Errors.of(trials);
        return new Score(
                new Errors(
                        overall.rows() + unread.size(),
                        overall.predicted(),
                        overall.mape(),
                        overall.medianApe(),
                        overall.coverage90(),
                        overall.width90(),
                        overall.baselineMape()),
                by(trials, Measurement::gpu),
                by(trials, Measurement::source),
                by(trials, Measurement::family),
                by(
                        trials.stream()
                                .filter(trial -> trial.row().split().isPresent())
                                .toList(),
                        row -> row.split().orElseThrow()),
                byRegime(trials),
                refused,
                shown);
    }

    private static Map<String, Errors> byRegime(List<Trial> trials) {
        Map<String, List<Trial>> groups = new TreeMap<>();
        for (Trial trial : trials) {
            if (trial.answer() instanceof Answer.Predicted predicted
                    && !predicted.regime().isEmpty()) {
                groups.computeIfAbsent(predicted.regime(), regime -> new ArrayList<>())
                        .add(trial);
            }
        }
        Map<String, Errors> errors = new TreeMap<>();
        groups.forEach((regime, of) -> errors.put(regime, Errors.of(of)));
        return errors;
    }

    private static Map<String, Errors> by(List<Trial> trials, Function<Measurement, String> group) {
        return trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> group.apply(trial.row()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Errors::of)));
    }
}
