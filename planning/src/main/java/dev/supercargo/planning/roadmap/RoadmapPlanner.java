package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
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
        return solved(question)
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

    /** Rounding to whole lots may end above a plan with fewer options, which is then taken. */
    private static Optional<PlanProgramme.Answer> solved(RoadmapQuestion question) {
        return new PlanProgramme(question, true).solve().map(answer -> {
            PlanProgramme.Answer best = answer;
            for (Class<? extends Supply> kind : List.of(Purchase.class, Reservation.class)) {
                RoadmapQuestion fewer = question.without(kind);
                Optional<PlanProgramme.Answer> simpler =
                        fewer.supplies().size() < question.supplies().size()
                                ? new PlanProgramme(fewer, true).solve()
                                : Optional.empty();
                if (simpler.isPresent() && isBetter(question, simpler.get().actions(), best.actions())) {
                    best = new PlanProgramme.Answer(simpler.get().actions(), answer.lowerBound());
                }
            }
            return best;
        });
    }

    /** Cheaper, and serving as many months as fully. */
    private static boolean isBetter(RoadmapQuestion question, List<Action> one, List<Action> other) {
        Outcome ofOne = Outcome.of(question, one);
        Outcome ofOther = Outcome.of(question, other);
        return ofOne.cost().compareTo(ofOther.cost()) < 0
                && Shortfalls.remaining(question, ofOne) <= Shortfalls.remaining(question, ofOther);
    }

    private static Roadmap explained(RoadmapQuestion question, PlanProgramme.Answer answer) {
        Outcome outcome = Outcome.of(question, answer.actions());
        return new Roadmap(
                Reasons.steps(question, answer.actions(), outcome),
                outcome,
                Money.usd(BigDecimal.valueOf(answer.lowerBound())),
                new Triggers(question, answer.actions(), outcome).all(),
                Alternatives.of(question, outcome),
                Sensitivities.of(question),
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
