package dev.supercargo.planner.usage;

import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.MeteredDemand;
import dev.supercargo.planner.demand.SeriesKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Enters metered usage into the accounts and adds it to the demand, both or neither. The order of arrival does not
 * matter, since sums do not depend on it, and a usage id counts once.
 */
@ApplicationScoped
class RecordUsage {

    /** A longer interval is a broken clock, and would be split into more hours than anyone can read. */
    private static final Duration INTERVAL_MAX = Duration.ofDays(31);

    private static final String CURRENCY = "USD";

    private final UsageRepository records;
    private final MeteredDemand demand;
    private final PlatformClock clock;

    RecordUsage(UsageRepository records, MeteredDemand demand, PlatformClock clock) {
        this.records = records;
        this.demand = demand;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(List<UsageMetered> usages) {
        usages.forEach(RecordUsage::requireSense);
        Set<String> known =
                records.known(usages.stream().map(UsageMetered::usageId).toList());
        List<UsageMetered> unknown =
                usages.stream().filter(usage -> known.add(usage.usageId())).toList();
        if (unknown.isEmpty()) {
            return;
        }
        records.persist(unknown.stream().map(RecordUsage::entity));
        demand.add(unknown.stream().map(RecordUsage::use).toList());
        clock.observe(unknown.stream()
                .map(UsageMetered::intervalEnd)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static MeteredDemand.Use use(UsageMetered usage) {
        return new MeteredDemand.Use(
                new SeriesKey(usage.team(), usage.acceleratorId()),
                usage.place().market(),
                usage.intervalStart(),
                usage.intervalEnd(),
                usage.acceleratorHours());
    }

    private static void requireSense(UsageMetered usage) {
        require(
                !usage.intervalEnd().isBefore(usage.intervalStart()),
                usage,
                "ends at " + usage.intervalEnd() + ", before its start " + usage.intervalStart());
        require(
                Duration.between(usage.intervalStart(), usage.intervalEnd()).compareTo(INTERVAL_MAX) <= 0,
                usage,
                "is longer than " + INTERVAL_MAX.toDays() + " days");
        require(
                usage.acceleratorHours().signum() >= 0,
                usage,
                "has " + usage.acceleratorHours() + " accelerator-hours");
        require(
                CURRENCY.equals(usage.cost().currency().getCurrencyCode())
                        && CURRENCY.equals(usage.pricePerHour().currency().getCurrencyCode()),
                usage,
                "costs " + usage.cost() + ", but the accounts are kept in " + CURRENCY);
    }

    private static void require(boolean sensible, UsageMetered usage, String defect) {
        if (!sensible) {
            throw new PoisonEvent("usage " + usage.usageId() + " of job " + usage.jobId() + " " + defect);
        }
    }

    private static UsageEntity entity(UsageMetered usage) {
        PlaceRef place = usage.place();
        UsageEntity entity = new UsageEntity();
        entity.usageId = usage.usageId();
        entity.jobId = usage.jobId();
        entity.attempt = usage.attempt();
        entity.team = usage.team();
        entity.user = usage.user();
        entity.optionId = place.optionId();
        entity.provider = place.provider();
        entity.region = place.region();
        entity.zone = place.zone();
        entity.instanceType = place.instanceType();
        entity.market = place.market();
        entity.cluster = place.cluster();
        entity.simulated = place.simulated();
        entity.acceleratorId = usage.acceleratorId();
        entity.nodes = place.nodes();
        entity.accelerators = usage.accelerators();
        entity.intervalStart = usage.intervalStart();
        entity.intervalEnd = usage.intervalEnd();
        entity.acceleratorHours = usage.acceleratorHours();
        entity.pricePerHour = usage.pricePerHour().amount();
        entity.cost = usage.cost().amount();
        entity.currency = usage.cost().currency().getCurrencyCode();
        return entity;
    }
}
