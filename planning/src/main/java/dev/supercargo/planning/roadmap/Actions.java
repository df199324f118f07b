package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.supply.Supply;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts actions in order. */
final class Actions {

    private Actions() {}

    /** One order for each option and month. */
    static List<Action> merged(List<Action> actions) {
        record Ordered(YearMonth month, Supply supply) {}
        Map<Ordered, Integer> lots = new LinkedHashMap<>();
        List<Action> retirements = new ArrayList<>();
        for (Action action : actions) {
            switch (action) {
                case Action.Order order ->
                    lots.merge(new Ordered(order.month(), order.supply()), order.lots(), Integer::sum);
                case Action.Retire retire -> retirements.add(retire);
            }
        }
        List<Action> merged = new ArrayList<>();
        lots.forEach((ordered, count) -> merged.add(new Action.Order(ordered.month(), ordered.supply(), count)));
        merged.addAll(retirements);
        return merged;
    }
}
