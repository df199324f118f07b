package dev.supercargo.planning.whatif;

import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.whatif.MonteCarlo.Draws;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A comparison as it is asked, as it becomes by a change, and how sure it is.
 *
 * @param usual without the change
 * @param changed with it
 * @param tornado around the changed question
 * @param risk around the changed question
 */
public record WhatIf(CostBenefit usual, CostBenefit changed, Tornado tornado, MonteCarlo risk) {

    /**
     * @param spans one for a driver at most
     * @throws IllegalArgumentException if a driver has two spans
     */
    public static WhatIf of(CostQuestion question, Change change, List<Span> spans, Draws draws) {
        Set<Driver> drivers = new HashSet<>();
        for (Span span : spans) {
            if (!drivers.add(span.driver())) {
                throw new IllegalArgumentException(
                        "two spans are given for " + span.driver().words());
            }
        }
        CostQuestion changed = change.of(question);
        return new WhatIf(
                CostBenefit.of(question),
                CostBenefit.of(changed),
                Tornado.of(changed, spans),
                MonteCarlo.of(changed, spans, draws));
    }
}
