package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Jobs that wait, and what they want of scarce capacity.
 *
 * @param competitors by job id, in the order in which they would decide alone
 * @param inUse what other jobs hold, by option
 */
record Competition(Map<String, Competitor> competitors, Map<String, Held> inUse) {

    /** The same with others, on what was held when these were looked at. */
    Competition with(Competition others) {
        Map<String, Competitor> all = new LinkedHashMap<>(competitors);
        all.putAll(others.competitors);
        return new Competition(all, inUse);
    }

    /** Whether any of them finds enough that is free. */
    boolean canStart() {
        return competitors.values().stream().anyMatch(Competitor::canStart);
    }

    /**
     * Whether one could take from another what he would have had: a pool has too little left for all that want it, or they
     * draw on budgets.
     */
    boolean isAtOddsWithItself() {
        Map<String, Integer> devices = devices();
        return competitors.values().stream()
                        .anyMatch(competitor -> !competitor.budgets().isEmpty())
                || wanted(Integer::sum).entrySet().stream()
                        .anyMatch(all -> all.getValue()
                                > devices.getOrDefault(all.getKey(), 0)
                                        - inUse.getOrDefault(all.getKey(), Held.NONE)
                                                .accelerators());
    }

    /** What other jobs hold of the pools that these want. */
    Map<String, Held> heldOfWhatTheyClaim() {
        Map<String, Held> held = new HashMap<>(inUse);
        held.keySet().retainAll(devices().keySet());
        return held;
    }

    /** Devices of the pools that they want, in all. */
    Map<String, Integer> devices() {
        Map<String, Integer> devices = new TreeMap<>();
        competitors.values().forEach(competitor -> devices.putAll(competitor.devices()));
        return devices;
    }

    /** The most devices that one of them wants, by pool. */
    Map<String, Integer> mostWanted() {
        return wanted(Math::max);
    }

    private Map<String, Integer> wanted(BinaryOperator<Integer> together) {
        Map<String, Integer> wanted = new TreeMap<>();
        competitors.values().stream()
                .flatMap(competitor -> competitor.waiting().claims().stream())
                .forEach(claim -> wanted.merge(claim.group(), claim.devices(), together));
        return wanted;
    }

    List<WaitingJob> waiting() {
        return competitors.values().stream().map(Competitor::waiting).toList();
    }

    /** What is left of the budgets that they draw on, by id. */
    Map<String, Money> budgets() {
        Map<String, Money> left = new HashMap<>();
        competitors
                .values()
                .forEach(competitor ->
                        competitor.budgets().forEach((BudgetView.Line line) -> left.put(line.id(), line.remaining())));
        return left;
    }
}
