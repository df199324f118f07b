package dev.supercargo.planner.monitor;

import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.holdings.OwnedAsset;
import dev.supercargo.planner.holdings.OwningCost;
import dev.supercargo.planner.runs.Runs;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.usage.UsageSums;
import dev.supercargo.planner.waste.CommittedUse;
import dev.supercargo.planner.waste.Machine;
import dev.supercargo.planner.waste.OwnedUse;
import dev.supercargo.planner.waste.RentedUse;
import dev.supercargo.planner.waste.UseFacts;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together how capacity was used in a period. Held capacity counts from the first use of anything on. */
@ApplicationScoped
public class ReadUse {

    private final UsageSums usage;
    private final Holdings holdings;
    private final Runs runs;
    private final IdleBesideRented idleBesideRented;

    ReadUse(UsageSums usage, Holdings holdings, Runs runs, IdleBesideRented idleBesideRented) {
        this.usage = usage;
        this.holdings = holdings;
        this.runs = runs;
        this.idleBesideRented = idleBesideRented;
    }

    /** @param scope whose jobs, failures and losses count; what is owned and committed serves all teams and always counts */
    @Transactional
    public UseFacts facts(Period period, TeamScope scope) {
        List<PlaceUse> everybody = usage.byPlace(period, TeamScope.all());
        List<PlaceUse> mine = scope.everybody() ? everybody : usage.byPlace(period, scope);
        Optional<Period> held = held(period);
        List<OwnedAsset> assets = holdings.assets();
        return new UseFacts(
                held.stream()
                        .flatMap(hours -> assets.stream().map(asset -> owned(asset, everybody, hours)))
                        .toList(),
                held.stream()
                        .flatMap(hours -> holdings.commitments().stream()
                                .map(commitment -> committed(commitment, everybody, hours)))
                        .filter(commitment -> commitment.heldHours().signum() > 0)
                        .toList(),
                rented(mine),
                held.stream()
                        .flatMap(hours -> idleBesideRented.hours(assets, everybody, hours).stream())
                        .toList(),
                runs.interruptions(period, scope),
                runs.failures(period, scope),
                runs.work(period, scope));
    }

    /** Without any use nobody knows whether something stood idle or the platform was not there yet. */
    private Optional<Period> held(Period period) {
        return usage.firstUse()
                .map(first -> first.isAfter(period.from()) ? first : period.from())
                .filter(start -> start.isBefore(period.to()))
                .map(start -> new Period(start, period.to()));
    }

    private static OwnedUse owned(OwnedAsset asset, List<PlaceUse> usage, Period held) {
        List<PlaceUse> mine = of("local/" + asset.assetId(), usage);
        Instant from = mine.isEmpty() ? asset.knownFrom() : held.from();
        BigDecimal hours = held.hoursWithin(from, asset.until()).multiply(BigDecimal.valueOf(asset.accelerators()));
        return new OwnedUse(
                asset.assetId(),
                asset.acceleratorId(),
                hours,
                sum(mine, PlaceUse::acceleratorHours),
                asset.cost().map(OwningCost::idle),
                mine.stream().anyMatch(PlaceUse::simulated));
    }

    private static CommittedUse committed(Commitment commitment, List<PlaceUse> usage, Period held) {
        List<PlaceUse> mine = of("commitment/" + commitment.commitmentId(), usage);
        return new CommittedUse(
                commitment.commitmentId(),
                new Machine(commitment.provider(), commitment.region(), commitment.instanceType()),
                held.hoursWithin(commitment.startsAt(), commitment.expiresAt())
                        .multiply(BigDecimal.valueOf(commitment.instances())),
                sum(mine, PlaceUse::nodeHours),
                commitment.pricePerHour(),
                mine.stream().anyMatch(PlaceUse::simulated));
    }

    static boolean isRented(PlaceUse use) {
        return (use.market().equals("ON_DEMAND") || use.market().equals("SPOT"))
                && use.nodeHours().signum() > 0;
    }

    /** Zones of a region are one machine here. */
    private static List<RentedUse> rented(List<PlaceUse> usage) {
        return usage.stream()
                .filter(ReadUse::isRented)
                .collect(Collectors.groupingBy(
                        use -> List.of(machine(use), use.market(), use.acceleratorId(), use.simulated()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(ReadUse::together)
                .toList();
    }

    private static RentedUse together(List<PlaceUse> usage) {
        PlaceUse one = usage.getFirst();
        return new RentedUse(
                machine(one),
                one.market(),
                one.acceleratorId(),
                sum(usage, PlaceUse::acceleratorHours),
                sum(usage, PlaceUse::nodeHours),
                usage.stream().map(PlaceUse::cost).reduce(Money.zero(), Money::plus),
                one.simulated());
    }

    private static Machine machine(PlaceUse use) {
        return new Machine(use.provider(), use.region(), use.instanceType());
    }

    private static List<PlaceUse> of(String optionId, List<PlaceUse> usage) {
        return usage.stream().filter(use -> use.optionId().equals(optionId)).toList();
    }

    static BigDecimal sum(List<PlaceUse> usage, Function<PlaceUse, BigDecimal> part) {
        return usage.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
