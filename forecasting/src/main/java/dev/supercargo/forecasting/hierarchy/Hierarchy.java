package dev.supercargo.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which series are sums of which. Crossed: parts are told by team and accelerator class; there may be sums over teams, over
 * classes and over everything, and not every pair need exist. Immutable.
 */
public final class Hierarchy {

    private final List<Label> labels;
    private final List<int[]> parts;
    private final int[] bottom;

    private Hierarchy(List<Label> labels, List<int[]> parts, int[] bottom) {
        this.labels = labels;
        this.parts = parts;
        this.bottom = bottom;
    }

    /**
     * @param labels of all series, each once, in the order in which forecasts are given
     * @throws IllegalArgumentException if a sum has no part, or a label comes twice
     */
    public static Hierarchy crossed(List<Label> labels) {
        if (new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("a label comes twice in " + labels);
        }
        int[] bottom = indices(labels, label -> !label.isSum());
        List<int[]> parts = new ArrayList<>();
        for (Label label : labels) {
            int[] own = indices(labels, part -> !part.isSum() && label.covers(part));
            if (own.length == 0) {
                throw new IllegalArgumentException(label + " is a sum without parts");
            }
            parts.add(own);
        }
        return new Hierarchy(List.copyOf(labels), parts, bottom);
    }

    public List<Label> labels() {
        return labels;
    }

    /** How many series there are, parts and sums. */
    int size() {
        return labels.size();
    }

    /** The series that are parts, by their index. */
    int[] bottom() {
        return bottom.clone();
    }

    /** The parts of a series by their index; of a part itself. */
    int[] parts(int series) {
        return parts.get(series).clone();
    }

    private static int[] indices(List<Label> labels, Predicate<Label> wanted) {
        return IntStream.range(0, labels.size())
                .filter(i -> wanted.test(labels.get(i)))
                .toArray();
    }
}
