package dev.supercargo.planning.whatif;

import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Totals;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Probability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All drivers at random and independent of each other, each from a triangular distribution. The same seed gives the same answer.
 *
 * @param draws how many
 * @param risks in the order of the options
 */
public record MonteCarlo(Draws draws, List<Risk> risks) {

    /** Most draws; the quantiles below change by less than a percent with more. */
    public static final int DRAWS_MAX = 2000;

    /**
     * @param p10 total that one draw in ten stays below, as {@code p50} and {@code p90} are
     * @param best share of draws in which it is the best
     * @param aboveBudget share of draws in which it costs more than the budget; unknown without one
     */
    public record Risk(
            String option, Money p10, Money p50, Money p90, Probability best, Measured<Probability> aboveBudget) {}

    /**
     * @param count 1 to {@link #DRAWS_MAX}
     * @param seed of the random numbers
     */
    public record Draws(int count, long seed) {

        public Draws {
            if (count < 1 || count > DRAWS_MAX) {
                throw new IllegalArgumentException("1 to " + DRAWS_MAX + " draws, but " + count + " are asked for");
            }
        }
    }

    public MonteCarlo {
        risks = List.copyOf(risks);
    }

    static MonteCarlo of(CostQuestion question, List<Span> spans, Draws draws) {
        Uniform random = new Uniform(draws.seed());
        Map<String, List<Money>> totals = new LinkedHashMap<>();
        Map<String, Integer> wins = new LinkedHashMap<>();
        question.options().forEach(option -> totals.put(option.name(), new ArrayList<>()));
        for (int draw = 0; draw < draws.count(); draw++) {
            Map<Driver, Double> values = new EnumMap<>(Driver.class);
            spans.forEach(span -> values.put(span.driver(), span.quantile(random.next())));
            CostQuestion drawn = new Change(values).of(question);
            Totals cost = CostBenefit.totals(drawn);
            totals.forEach((option, sums) -> sums.add(cost.of(option)));
            wins.merge(cost.best(), 1, Integer::sum);
        }
        return new MonteCarlo(
                draws,
                question.options().stream()
                        .map(option -> risk(
                                option.name(),
                                totals.getOrDefault(option.name(), List.of()),
                                (double) wins.getOrDefault(option.name(), 0) / draws.count(),
                                question.budget()))
                        .toList());
    }

    private static Risk risk(String option, List<Money> totals, double best, Measured<Money> budget) {
        List<Money> sorted = new ArrayList<>(totals);
        Collections.sort(sorted);
        return new Risk(
                option,
                quantile(sorted, 0.1),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                new Probability(best),
                budget.map(most -> new Probability((double) sorted.stream()
                                .filter(total -> total.compareTo(most) > 0)
                                .count()
                        / sorted.size())));
    }

    /** The nearest rank. */
    private static Money quantile(List<Money> sorted, double probability) {
        return sorted.get((int) Math.max(0, Math.ceil(probability * sorted.size()) - 1));
    }
}
