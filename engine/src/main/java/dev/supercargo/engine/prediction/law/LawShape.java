package dev.supercargo.engine.prediction.law;

import java.util.List;

/**
 * What a law looks at before anything is fitted.
 *
 * @param name of the law, one word
 * @param labels names of the label columns, at least one
 * @param numbers names of the number columns
 * @param terms that add up
 * @param noise deviation of the logarithm between equal configurations; positive
 */
public record LawShape(String name, List<String> labels, List<String> numbers, List<Term> terms, double noise) {

    public LawShape {
        labels = List.copyOf(labels);
        numbers = List.copyOf(numbers);
        terms = List.copyOf(terms);
        if (labels.isEmpty() || terms.isEmpty() || !(noise > 0)) {
            throw new IllegalArgumentException("law " + name + " needs a label, a term and a positive noise, but has "
                    + labels.size() + " labels, " + terms.size() + " terms and noise " + noise);
        }
    }

    /** Covariance of two configurations, without noise. */
    public double covariance(Point one, Point other) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.covariance(one, other);
        }
        return sum;
    }

    void check(Point point) {
        if (point.labels().size() != labels.size() || point.width() != numbers.size()) {
            throw new IllegalArgumentException("a point of law " + name + " has " + labels.size() + " labels and "
                    + numbers.size() + " numbers, not " + point.labels().size() + " and " + point.width());
        }
    }
}
