package dev.supercargo.advice.guide;

import dev.supercargo.quantities.Money;

/** The way in by budget ("Decision Tree: Choose Your Setup"). */
public enum DecisionTree {
    LEARNER("0", "a laptop with a basic GPU, or cloud first: Colab and Kaggle"),
    HOBBYIST("1500", "a desktop with an RTX 3070 or 3080, cloud for the largest projects"),
    RESEARCH("4000", "a workstation with several GPUs or A100s, cloud for bursts");

    private final Money from;
    private final String setup;

    DecisionTree(String from, String setup) {
        this.from = Money.usd(from);
        this.setup = setup;
    }

    public static DecisionTree of(Money budget) {
        if (budget.compareTo(RESEARCH.from) >= 0) {
            return RESEARCH;
        }
        return budget.compareTo(HOBBYIST.from) >= 0 ? HOBBYIST : LEARNER;
    }

    public RuleApplied applied(Money budget) {
        return new RuleApplied(
                "decision tree", "Decision Tree: Choose Your Setup", "For a budget of " + budget + ": " + setup + ".");
    }
}
