package dev.supercargo.calibration.memory;

import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well a group of rows was judged. Percentages are 0..100, shares 0..1.
 *
 * @param rows judged
 * @param medianError of the expected peak, per cent, over peaks and closed forms
 * @param recall share of devices just too small that were not called large enough; over peaks
 * @param medianOver how far what is said to be enough exceeds the measured peak, per cent; over peaks
 * @param farOver share of peaks exceeded by more than a fifth
 * @param ran rows that are known to have fitted
 * @param ranRefused those of them that were said not to fit
 * @param ranMedianOver how far what is said to be enough exceeds their device, per cent; negative where it leaves room
 */
public record MemoryErrors(
        int rows,
        Measured<Double> medianError,
        Measured<Double> recall,
        Measured<Double> medianOver,
        Measured<Double> farOver,
        int ran,
        int ranRefused,
        Measured<Double> ranMedianOver) {

    private static final double FAR = 0.2;

    static MemoryErrors of(List<Judgement> judgements) {
        List<Judgement> peaks = of(judgements, j -> j.row().kind() == Kind.PEAK);
        List<Judgement> ran = of(judgements, j -> j.row().kind() == Kind.RAN);
        List<Judgement> figures = of(judgements, j -> j.row().kind() != Kind.RAN);
        return new MemoryErrors(
                judgements.size(),
                median(figures, j -> 100 * Math.abs(j.error())),
                share(peaks, j -> !j.fitsBelow()),
                median(peaks, j -> 100 * j.over()),
                share(peaks, j -> j.over() > FAR),
                ran.size(),
                of(ran, j -> !j.fitsBelow()).size(),
                median(ran, j -> 100 * j.over()));
    }

    private static List<Judgement> of(List<Judgement> judgements, Predicate<Judgement> wanted) {
        return judgements.stream().filter(wanted).toList();
    }

    private static Measured<Double> share(List<Judgement> judgements, Predicate<Judgement> wanted) {
        return judgements.isEmpty()
                ? Measured.unknown("no measured peaks")
                : Measured.known((double) of(judgements, wanted).size() / judgements.size());
    }

    private static Measured<Double> median(List<Judgement> judgements, ToDoubleFunction<Judgement> value) {
        if (judgements.isEmpty()) {
            return Measured.unknown("no rows of that kind");
        }
        double[] sorted = judgements.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return Measured.known(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
