package dev.supercargo.planner.scenarios;

import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.whatif.Change;
import dev.supercargo.planning.whatif.MonteCarlo.Draws;
import dev.supercargo.planning.whatif.Span;
import dev.supercargo.planning.whatif.WhatIf;
import java.util.List;

/**
 * What if things come differently.
 *
 * @param name of the scenario
 * @param team whose it is; empty if it is only asked
 */
record WhatIfQuestion(String name, String team, CostQuestion costs, Change change, List<Span> spans, Draws draws) {

    WhatIf answer() {
        return WhatIf.of(costs, change, spans, draws);
    }
}
