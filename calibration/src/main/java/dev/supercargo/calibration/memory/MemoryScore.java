package dev.supercargo.calibration.memory;

import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.quantities.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What {@code bench memory} reports.
 *
 * @param total rows of the file
 * @param overall all judged rows
 * @param bySource by publication
 * @param byGroup by model or test
 * @param refused reasons for rows not judged, with how many they are
 */
public record MemoryScore(
        int total,
        MemoryErrors overall,
        Map<String, MemoryErrors> bySource,
        Map<String, MemoryErrors> byGroup,
        Map<String, Integer> refused) {

    /** Asks the estimator about every row of a file, whose header tells its layout. */
    public static MemoryScore of(Path file) {
        MemoryRows rows = MemoryRows.read(file);
        MemoryEstimator estimator = new MemoryEstimator();
        Map<String, Integer> refused = new TreeMap<>(rows.refused());
        List<Judgement> judgements = new ArrayList<>();
        for (MemoryRow row : rows.rows()) {
            switch (Judgement.of(estimator, row)) {
                case Measured.Known<Judgement>(Judgement judgement) -> judgements.add(judgement);
                case Measured.Unknown<Judgement>(String reason) -> refused.merge(reason, 1, Integer::sum);
            }
        }
        return new MemoryScore(
                rows.total(),
                MemoryErrors.of(judgements),
                by(judgements, judgement -> judgement.row().source()),
                by(judgements, judgement -> judgement.row().group()),
                refused);
    }

    private static Map<String, MemoryErrors> by(List<Judgement> judgements, Function<Judgement, String> key) {
        Map<String, List<Judgement>> groups =
                judgements.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        Map<String, MemoryErrors> errors = new TreeMap<>();
        groups.forEach((name, members) -> errors.put(name, MemoryErrors.of(members)));
        return errors;
    }
}
