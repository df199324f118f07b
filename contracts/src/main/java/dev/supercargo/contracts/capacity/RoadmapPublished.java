package dev.supercargo.contracts.capacity;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A roadmap was made: what to buy, reserve and retire in which month.
 *
 * @param planId {@code roadmap/<team>/<accelerator class>}: the newest roadmap of a series stands for it
 * @param version grows with every roadmap
 * @param roadmapId of the stored roadmap
 * @param team whose demand, or {@code *} for all
 * @param acceleratorClass canonical accelerator id that demand is counted in
 * @param firstMonth first day of the first month
 * @param months covered
 * @param affordable whether the budgets pay for it
 * @param expectedCost cash over all months, less what is left at the end, and the cost of waiting
 * @param steps by month
 */
public record RoadmapPublished(
        String planId,
        long version,
        String roadmapId,
        String name,
        String team,
        String acceleratorClass,
        Instant generatedAt,
        LocalDate firstMonth,
        int months,
        boolean affordable,
        Money expectedCost,
        List<Step> steps)
        implements PlanEvent {

    public RoadmapPublished {
        steps = List.copyOf(steps);
    }

    /**
     * Something to be done.
     *
     * @param kind {@code BUY}, {@code RESERVE}, {@code UPGRADE} or {@code RETIRE}
     * @param month first day of the month in which it is to be done
     * @param since first day of the month from which it has an effect
     * @param what the option or holding
     */
    public record Step(String kind, LocalDate month, LocalDate since, String what, int accelerators) {}
}
