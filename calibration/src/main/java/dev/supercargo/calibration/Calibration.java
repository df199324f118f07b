package dev.supercargo.calibration;

import dev.supercargo.calibration.csv.UnreadableFile;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.calibration.language.LanguageDiscipline;
import dev.supercargo.calibration.measurement.LanguageMeasurement;
import dev.supercargo.calibration.measurement.Measurement;
import dev.supercargo.calibration.measurement.MeasurementFile;
import dev.supercargo.calibration.measurement.SampleMeasurement;
import dev.supercargo.calibration.measurement.TimeToTrainMeasurement;
import dev.supercargo.calibration.measurement.UnreadRow;
import dev.supercargo.calibration.sample.SampleDiscipline;
import dev.supercargo.calibration.score.Bench;
import dev.supercargo.calibration.score.Discipline;
import dev.supercargo.calibration.score.Folds;
import dev.supercargo.calibration.score.Score;
import dev.supercargo.calibration.timetotrain.TimeToTrainDiscipline;
import java.nio.file.Path;
import java.util.List;

/**
 * Measurements of one layout with the discipline that predicts them: what {@code bench predict} runs.
 *
 * @param <M> kind of measurement
 */
public final class Calibration<M extends Measurement> {

    private final Discipline<M> discipline;
    private final List<M> rows;
    private final Bench<M> bench;

    private Calibration(Discipline<M> discipline, List<M> rows, List<String> unread) {
        this.discipline = discipline;
        this.rows = rows;
        this.bench = new Bench<>(discipline, unread);
    }

    /** Files of one layout, read one after the other. */
    public static Calibration<?> of(List<Path> paths) {
        List<MeasurementFile> files = paths.stream().map(MeasurementFile::read).toList();
        if (files.stream().map(MeasurementFile::layout).distinct().count() != 1) {
            throw new UnreadableFile("the files are of different layouts. Maybe give those of one layout at a time.");
        }
        List<Measurement> rows =
                files.stream().flatMap(file -> file.rows().stream()).toList();
        List<String> unread = files.stream()
                .flatMap(file -> file.unread().stream())
                .map(UnreadRow::reason)
                .toList();
        return switch (files.getFirst().layout()) {
            case LANGUAGE -> of(LanguageMeasurement.class, new LanguageDiscipline(), rows, unread);
            case SAMPLES -> of(SampleMeasurement.class, new SampleDiscipline(Accelerators.bundled()), rows, unread);
            case TIME_TO_TRAIN ->
                of(TimeToTrainMeasurement.class, new TimeToTrainDiscipline(Accelerators.bundled()), rows, unread);
        };
    }

    private static <M extends Measurement> Calibration<M> of(
            Class<M> type, Discipline<M> discipline, List<Measurement> rows, List<String> unread) {
        return new Calibration<>(discipline, rows.stream().map(type::cast).toList(), unread);
    }

    /** Errors of the coefficients the engine ships. */
    public Score score(int fewShot) {
        return bench.score(rows, fewShot);
    }

    /** Errors of fits that have not seen the rows they predict. */
    public Score crossValidate(Folds folds, int fewShot) {
        return bench.crossValidate(rows, folds, fewShot);
    }

    /** The text of the coefficients file fitted to all rows. */
    public String fit() {
        return discipline.fit(rows).coefficients();
    }
}
