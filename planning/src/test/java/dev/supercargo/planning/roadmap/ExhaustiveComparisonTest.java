package dev.supercargo.planning.roadmap;

import static dev.supercargo.planning.roadmap.Questions.CARD;
import static dev.supercargo.planning.roadmap.Questions.months;
import static dev.supercargo.planning.roadmap.Questions.onDemand;
import static dev.supercargo.planning.roadmap.Questions.purchase;
import static dev.supercargo.planning.roadmap.Questions.question;
import static dev.supercargo.planning.roadmap.Questions.reservation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programme against trying every plan. */
class ExhaustiveComparisonTest {

    private static final int MOST = 3;

    @Test
    void noPlanIsCheaperAndNoneIsBelowTheBound() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 8; round++) {
            RoadmapQuestion question = random(random);

            Roadmap plan = (Roadmap) RoadmapPlanner.plan(question);

            double best = cheapest(question).amount().doubleValue();
            assertThat(plan.outcome().cost().amount().doubleValue())
                    .as("round %d", round)
                    .isCloseTo(best, within(0.01));
            assertThat(plan.lowerBound().amount().doubleValue()).isLessThanOrEqualTo(best + 0.01);
        }
    }

    private static RoadmapQuestion random(SplittableRandom random) {
        LoadCurve[] curves = Stream.generate(() ->
                        LoadCurve.ofHours(random.nextInt(MOST + 1), random.nextInt(MOST + 1), random.nextInt(MOST + 1)))
                .limit(3)
                .toArray(LoadCurve[]::new);
        return question(
                months(curves),
                List.of(),
                List.of(
                        reservation(String.format(Locale.ROOT, "%.2f", 0.8 + 2 * random.nextDouble()), 2),
                        purchase("buy", CARD, random.nextInt(2))),
                onDemand("3"));
    }

    /** Up to three of each option in each of three months. */
    private static Money cheapest(RoadmapQuestion question) {
        List<Action.Order> units = question.supplies().stream()
                .flatMap(
                        supply -> question.horizon().months().stream().map(month -> new Action.Order(month, supply, 1)))
                .filter(order -> question.horizon().contains(order.since()))
                .toList();
        Money best = Outcome.of(question, List.of()).cost();
        int plans = (int) Math.pow(MOST + 1, units.size());
        for (int code = 1; code < plans; code++) {
            List<Action> actions = new ArrayList<>();
            int rest = code;
            for (Action.Order unit : units) {
                int lots = rest % (MOST + 1);
                rest /= MOST + 1;
                if (lots > 0) {
                    actions.add(new Action.Order(unit.month(), unit.supply(), lots));
                }
            }
            best = best.min(Outcome.of(question, actions).cost());
        }
        return best;
    }
}
