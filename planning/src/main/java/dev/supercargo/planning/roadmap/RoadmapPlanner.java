package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the cheapest plan and explains it. The same question gives the same answer. */
public final class RoadmapPlanner {

    private static final int HALVINGS = 7;

    private RoadmapPlanner() {}

    public static RoadmapResult plan(RoadmapQuestion question) {
        return new PlanProgramme(question, true)
                .solve()
                .<RoadmapResult>map(answer -> explained(question, answer))
                .orElseGet(() -> unaffordable(question));
    }

    /** The actions of the best plan found; budgets are exceeded by as little as possible where they cannot be kept. */
    public static List<Action> actions(RoadmapQuestion question) {
        return new PlanProgramme(question, true)
                .solve()
                .orElseGet(() -> exceeding(question))
                .actions();
    }

    private static Roadmap explained(RoadmapQuestion question, PlanProgramme.Answer answer) {
        Outcome outcome = Outcome.of(question, answer.actions());
        return new Roadmap(
                Reasons.steps(question, answer.actions(), outcome),
                outcome,
                Money.usd(BigDecimal.valueOf(answer.lowerBound())),
                new Triggers(question, answer.actions(), outcome).all(),
                Alternatives.of(question, outcome),
                Sensitivities.of(question, answer.actions()),
                Shortfalls.of(question, outcome));
    }

    private static PlanProgramme.Answer exceeding(RoadmapQuestion question) {
        return new PlanProgramme(question, false)
                .solve()
                .orElseThrow(() -> new IllegalStateException("a plan without binding budgets has no answer"));
    }

    private static Unaffordable unaffordable(RoadmapQuestion question) {
        Roadmap nearest = explained(question, exceeding(question));
        return new Unaffordable(overspends(question, nearest.outcome()), affordable(question), nearest);
    }

    static List<Overspend> overspends(RoadmapQuestion question, Outcome outcome) {
        return question.horizon().quarters().stream()
                .flatMap(quarter -> overspend(question, outcome, quarter).stream())
                .toList();
    }

    private static Optional<Overspend> overspend(RoadmapQuestion question, Outcome outcome, Quarter quarter) {
        Money needed = outcome.cash().in(quarter);
        return question.budgets()
                .of(quarter)
                .filter(budget -> needed.compareTo(budget) > 0)
                .map(budget -> new Overspend(quarter, budget, needed));
    }

    /** Bisection over the size of the demand; a percent is close enough for somebody who must find money or cut work. */
    private static Share affordable(RoadmapQuestion question) {
        double affordable = 0;
        double tooMuch = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (affordable + tooMuch) / 2;
            RoadmapQuestion smaller = question.with(question.outlook().times(middle));
            if (new PlanProgramme(smaller, true).solve().isPresent()) {
                affordable = middle;
            } else {
                tooMuch = middle;
            }
        }
        return new Share(affordable);
    }
}
