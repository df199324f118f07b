package dev.supercargo.calibration.score;

import dev.supercargo.calibration.measurement.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs predictors over measurements. */
public final class Bench<M extends Measurement> {

    private final Discipline<M> discipline;
    private final List<String> unread;

    /** @param unread reasons of rows that could not be read; they count as refused */
    public Bench(Discipline<M> discipline, List<String> unread) {
        this.discipline = discipline;
        this.unread = List.copyOf(unread);
    }

    /** @param fewShot measured points of every regime that the predictor is shown; those are not scored */
    public Score score(List<M> rows, int fewShot) {
        return score(rows, fewShot, discipline.shipped());
    }

    /** Every row is predicted by a fit that has not seen its fold. */
    public Score crossValidate(List<M> rows, Folds folds, int fewShot) {
        List<Trial> trials = new ArrayList<>();
        int shown = 0;
        for (List<M> heldOut : folds(rows, folds)) {
            List<M> rest = new ArrayList<>(rows);
            rest.removeAll(heldOut);
            Predictor<M> predictor = discipline.fit(rest).predictor();
            FewShot<M> split = FewShot.choose(heldOut, fewShot, discipline);
            trials.addAll(trials(split, predictor));
            shown += split.points().size();
        }
        return Score.of(trials, unread, shown);
    }

    private Score score(List<M> rows, int fewShot, Predictor<M> predictor) {
        FewShot<M> split = FewShot.choose(rows, fewShot, discipline);
        return Score.of(trials(split, predictor), unread, split.points().size());
    }

    private List<Trial> trials(FewShot<M> split, Predictor<M> predictor) {
        Predictor<M> taught = split.points().isEmpty() ? predictor : predictor.shown(split.points());
        return split.rest().stream().map(row -> Trial.of(row, taught)).toList();
    }

    private List<List<M>> folds(List<M> rows, Folds folds) {
        Map<String, List<M>> byKey = rows.stream()
                .collect(Collectors.groupingBy(row -> discipline.fold(row, folds), TreeMap::new, Collectors.toList()));
        return List.copyOf(byKey.values());
    }
}
