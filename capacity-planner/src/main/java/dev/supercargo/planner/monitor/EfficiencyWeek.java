package dev.supercargo.planner.monitor;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one week went.
 *
 * @param start Monday, 00:00 UTC
 * @param costPerAcceleratorHour absent without use
 * @param lostPercent accelerator-hours that interruptions destroyed or failed jobs used, of all; absent without use
 * @param ownedPercent accelerator-hours on owned hardware, of all; absent without use
 * @param simulated true if any of it ran on a simulated cluster
 */
public record EfficiencyWeek(
        Instant start,
        BigDecimal acceleratorHours,
        Money cost,
        @Nullable Money costPerAcceleratorHour,
        @Nullable Double lostPercent,
        @Nullable Double ownedPercent,
        boolean simulated) {}
