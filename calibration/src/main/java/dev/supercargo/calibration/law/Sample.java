package dev.supercargo.calibration.law;

import dev.supercargo.engine.prediction.law.LawText;
import dev.supercargo.engine.prediction.law.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a law is fitted to: one configuration with the mean of what was measured there.
 *
 * @param point configuration
 * @param logarithm mean of the measured logarithms
 * @param count measurements merged
 * @param groups for each regime of the law: configurations that are left out together when it is judged
 */
public record Sample(Point point, double logarithm, int count, List<String> groups) {

    public Sample {
        groups = List.copyOf(groups);
    }

    public static Sample of(Point point, double logarithm, List<String> groups) {
        double[] rounded = new double[point.width()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = LawText.rounded(point.number(i));
        }
        return new Sample(new Point(point.labels(), rounded), logarithm, 1, groups);
    }

    /** Equal configurations merged, in the order of their first appearance. */
    public static List<Sample> merged(List<Sample> samples) {
        Map<List<Object>, Sample> merged = new LinkedHashMap<>();
        for (Sample sample : samples) {
            List<Object> key = new ArrayList<>(sample.point.labels());
            for (int i = 0; i < sample.point.width(); i++) {
                key.add(sample.point.number(i));
            }
            merged.merge(key, sample, Sample::plus);
        }
        return List.copyOf(merged.values());
    }

    private Sample plus(Sample other) {
        int sum = count + other.count;
        return new Sample(point, (logarithm * count + other.logarithm * other.count) / sum, sum, groups);
    }
}
