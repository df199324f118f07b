package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The comparison.
 *
 * @param ranked what is possible first, then by total; equals in the order of the question
 * @param breakEvens of each machine at home with each thing rented
 */
public record CostBenefit(CostQuestion question, List<Ranked> ranked, List<BreakEven> breakEvens) {

    /** What is possible first, then the cheapest. */
    private static final Comparator<Costed> BEST =
            Comparator.comparing((Costed option) -> option.isPossible() ? 0 : 1).thenComparing(Costed::total);

    /**
     * @param reason why it is where it is, as a sentence
     * @param returns unknown if nobody says what the work brings
     * @param years what each year takes
     */
    public record Ranked(Costed costed, String reason, Measured<Returns> returns, List<YearPlan> years) {

        public Ranked {
            years = List.copyOf(years);
        }
    }

    public CostBenefit {
        ranked = List.copyOf(ranked);
        breakEvens = List.copyOf(breakEvens);
    }

    public static CostBenefit of(CostQuestion question) {
        Costing costing = new Costing(question);
        List<Costed> options = question.options().stream().map(costing::of).toList();
        List<Costed> sorted = options.stream().sorted(BEST).toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Costed option : sorted) {
            ranked.add(new Ranked(
                    option,
                    reason(option, sorted.getFirst()),
                    question.benefits().map(benefit -> Returns.of(option, benefit, question.horizon())),
                    YearPlan.of(option, question.horizon().count())));
        }
        return new CostBenefit(question, ranked, new BreakEvens(question).of(options));
    }

    /** What the options cost over the horizon and which comes first, without the rest of the comparison. */
    public static Totals totals(CostQuestion question) {
        Costing costing = new Costing(question);
        Map<String, Money> totals = new LinkedHashMap<>();
        Set<String> possible = new HashSet<>();
        for (Configuration option : question.options()) {
            Money total = Payments.total(option, question.workload(), question.horizon());
            totals.put(option.name(), total);
            if (costing.objections(option, total).isEmpty()) {
                possible.add(option.name());
            }
        }
        return new Totals(totals, possible);
    }

    private static String reason(Costed option, Costed best) {
        if (!option.isPossible()) {
            String objections = String.join("; ", option.objections());
            return Character.toUpperCase(objections.charAt(0)) + objections.substring(1) + ".";
        }
        if (option == best) {
            return "The cheapest that is possible.";
        }
        Money more = option.total().minus(best.total());
        if (more.isZero()) {
            return "It costs the same as " + best.configuration().name() + ".";
        }
        return "It costs " + Amounts.dollars(more) + " more than "
                + best.configuration().name()
                + (best.total().isPositive()
                        ? String.format(Locale.ROOT, ", %.0f %%.", 100 * more.shareOf(best.total()))
                        : ".");
    }
}
