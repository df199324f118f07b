package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.DecisionMatrix;
import dev.supercargo.advice.guide.DecisionTree;
import dev.supercargo.advice.guide.FreeTiers;
import dev.supercargo.advice.guide.HoursRule;
import dev.supercargo.advice.guide.HybridShare;
import dev.supercargo.advice.guide.RuleApplied;
import dev.supercargo.advice.guide.TaskTable;
import dev.supercargo.advice.training.TrainingJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs buying, renting and both. The same answers and market give the same advice. Stateless and thread-safe. */
public final class Adviser {

    private final TrainingJudge judge;
    private final Market market;

    /** @throws IllegalArgumentException if nothing can be bought or nothing rented */
    public Adviser(TrainingJudge judge, Market market) {
        if (market.builds().isEmpty() || market.rentals().isEmpty()) {
            throw new IllegalArgumentException("advice needs something to buy and something to rent");
        }
        this.judge = judge;
        this.market = market;
    }

    public Advice advise(Answers answers) {
        Ways ways = new Ways(new Capability(judge, answers), market, answers);
        List<Advice.Ranked> ranked = new Ranking(answers).of(List.of(ways.rent(), ways.hybrid(), ways.buy()));
        return new Advice(verdict(answers, ranked), ranked, rules(answers), Assumed.sentences());
    }

    private static List<RuleApplied> rules(Answers answers) {
        List<RuleApplied> rules = new ArrayList<>();
        rules.add(DecisionTree.of(answers.budget()).applied(answers.budget()));
        rules.add(TaskTable.applied(answers.purpose(), answers.scale()));
        rules.add(DecisionMatrix.of(answers.purpose(), answers.scale()).applied());
        rules.add(HoursRule.of(answers.use().hoursPerMonth()).applied());
        rules.add(HybridShare.applied(answers.purpose()));
        FreeTiers.applied(answers.use().hoursPerMonth(), TaskTable.gpuMemory(answers.purpose(), answers.scale()))
                .ifPresent(rules::add);
        return rules;
    }

    private static List<String> verdict(Answers answers, List<Advice.Ranked> ranked) {
        Option best = ranked.getFirst().option();
        List<String> sentences = new ArrayList<>();
        if (answers.use().hoursPerMonth() == 0) {
            sentences.add(
                    "With no hours of use nothing needs to be bought or rented. Maybe say how many hours a month you"
                            + " expect, or begin with a free tier.");
        }
        if (best.isPossible()) {
            sentences.add(best.name() + ": " + Phrases.dollars(best.cost().total()) + " over "
                    + answers.use().months() + " months.");
        } else {
            Option cheapest = ranked.stream()
                    .map(Advice.Ranked::option)
                    .min(Comparator.comparing(option -> option.cost().total()))
                    .orElse(best);
            sentences.add(
                    "None of the three is possible with these answers; the cheapest, " + cheapest.name() + ", costs "
                            + Phrases.dollars(cheapest.cost().total()) + " over "
                            + answers.use().months()
                            + " months. Maybe raise the budget, ask for less memory or fewer hours, or shorten the horizon.");
        }
        return sentences;
    }
}
