package dev.supercargo.planner.costs;

import dev.supercargo.planner.market.Sheets;

/** Lets other packages' tests read cost questions without the container. */
public final class CostQuestions {

    private CostQuestions() {}

    public static CostQuestionReader reader() {
        return new CostQuestionReader(new Sheets());
    }
}
