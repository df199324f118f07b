package dev.supercargo.contracts.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * In some months more accelerators will be wanted than can be had, as long as nothing is done.
 *
 * @param planId {@code shortfall/<team>/<accelerator class>}
 * @param version grows with every roadmap
 * @param roadmapId of the stored roadmap that says what to do
 * @param team whose demand, or {@code *} for all
 * @param acceleratorClass canonical accelerator id that demand is counted in
 * @param serviceLevelPercent hours of a month that shall be served in full
 * @param shortfalls by month, at least one
 */
public record CapacityShortfallPredicted(
        String planId,
        long version,
        String roadmapId,
        String team,
        String acceleratorClass,
        Instant generatedAt,
        double serviceLevelPercent,
        List<Shortfall> shortfalls)
        implements PlanEvent {

    public CapacityShortfallPredicted {
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * A month, in accelerators.
     *
     * @param month its first day
     * @param wanted at the service level
     * @param available owned, reserved and by the hour, if nothing is done
     * @param planned available if the roadmap is followed
     */
    public record Shortfall(LocalDate month, double wanted, double available, double planned) {}
}
