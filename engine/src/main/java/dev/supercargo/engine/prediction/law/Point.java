package dev.supercargo.engine.prediction.law;

import java.util.List;

/** A configuration as a law sees it: labels that are equal or not, and numbers that are near or far. Immutable. */
public final class Point {

    private final List<String> labels;
    private final double[] numbers;

    /**
     * @param labels in the order of the law; an empty one resembles nothing
     * @param numbers in the order of the law; finite
     */
    public Point(List<String> labels, double... numbers) {
        this.labels = List.copyOf(labels);
        this.numbers = numbers.clone();
        for (double number : this.numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("numbers of a point must be finite, but one is " + number);
            }
        }
    }

    public List<String> labels() {
        return labels;
    }

    public String label(int column) {
        return labels.get(column);
    }

    public double number(int column) {
        return numbers[column];
    }

    public int width() {
        return numbers.length;
    }
}
