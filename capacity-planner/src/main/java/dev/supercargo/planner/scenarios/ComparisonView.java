package dev.supercargo.planner.scenarios;

import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.whatif.WhatIf;
import dev.supercargo.quantities.Money;
import java.util.List;

/** Scenarios side by side, in the order in which they were asked for. */
public record ComparisonView(List<ColumnView> items) {

    /**
     * One scenario.
     *
     * @param best option that comes first in it
     * @param options with the change, the best first
     * @param risks of its options
     */
    public record ColumnView(
            String id,
            String name,
            int months,
            String best,
            Money bestTotal,
            List<WhatIfView.TotalView> options,
            List<WhatIfView.RiskView> risks) {

        static ColumnView from(String id, String name, WhatIf answer) {
            CostBenefit changed = answer.changed();
            return new ColumnView(
                    id,
                    name,
                    changed.question().horizon().count(),
                    changed.ranked().getFirst().costed().configuration().name(),
                    changed.ranked().getFirst().costed().total(),
                    WhatIfView.totals(changed),
                    answer.risk().risks().stream()
                            .map(WhatIfView.RiskView::from)
                            .toList());
        }
    }
}
