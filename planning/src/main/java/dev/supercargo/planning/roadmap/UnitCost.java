package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import java.time.YearMonth;
import java.util.List;

/**
 * What capacity costs while it works inside a horizon, used or not.
 *
 * @param months in which it works
 * @param dollars in all, less what is left of it
 * @param capacity in accelerators that demand is counted in
 */
record UnitCost(List<YearMonth> months, double dollars, double capacity) {

    static UnitCost of(Action.Order order, Horizon horizon) {
        Effect effect = Effect.of(order, horizon);
        return new UnitCost(
                horizon.months().stream().filter(effect::worksIn).toList(),
                effect.cost().amount().doubleValue(),
                effect.capacity());
    }

    /** Of one accelerator. */
    double dollarsPerHour() {
        return dollars / (capacity * Math.max(1, months.size()) * Months.LENGTH.toHours());
    }
}
