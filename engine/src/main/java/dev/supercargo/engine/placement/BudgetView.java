package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Money;
import java.util.Comparator;
import java.util.List;

/**
 * The budgets a job draws on.
 *
 * @param lines all of which must hold; kept sorted by id
 */
public record BudgetView(List<Line> lines) {

    /**
     * One budget.
     *
     * @param id in the ledger
     * @param name as people know it: {@code vision team, November}
     * @param remaining neither spent nor reserved; may be negative
     */
    public record Line(String id, String name, Money remaining) {}

    public BudgetView {
        lines = lines.stream().sorted(Comparator.comparing(Line::id)).toList();
    }

    public static BudgetView unlimited() {
        return new BudgetView(List.of());
    }
}
