package dev.supercargo.planner.alerts;

import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.usage.UsageSums;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether commitments end soon, and whether they are used. */
@ApplicationScoped
class CommitmentSignals implements SignalSource {

    private static final double SOON_DAYS = 30;
    private static final double VERY_SOON_DAYS = 7;
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    /** Less says nothing about the use of a commitment. */
    private static final BigDecimal HELD_HOURS_MIN = BigDecimal.valueOf(24);

    private static final double UNUSED_LIMIT = 0.5;
    private static final double HARDLY_USED = 0.9;

    private final Holdings holdings;
    private final UsageSums usage;

    CommitmentSignals(Holdings holdings, UsageSums usage) {
        this.holdings = holdings;
        this.usage = usage;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.COMMITMENT_EXPIRING, AlertKind.COMMITMENT_UNUSED);
    }

    @Override
    public List<Signal> signals(Instant now) {
        Period week = new Period(now.minus(LOOK_BACK), now);
        Map<String, BigDecimal> used = usage.byPlace(week, TeamScope.all()).stream()
                .collect(Collectors.groupingBy(
                        PlaceUse::optionId,
                        Collectors.reducing(BigDecimal.ZERO, PlaceUse::nodeHours, BigDecimal::add)));
        return holdings.commitments().stream()
                .filter(commitment -> commitment.expiresAt().isAfter(now)
                        && !commitment.startsAt().isAfter(now))
                .flatMap(commitment -> Stream.concat(
                        Stream.of(expiring(commitment, now)),
                        unused(
                                commitment,
                                week,
                                used.getOrDefault("commitment/" + commitment.commitmentId(), BigDecimal.ZERO))))
                .toList();
    }

    private static Signal expiring(Commitment commitment, Instant now) {
        double daysLeft = Duration.between(now, commitment.expiresAt()).toSeconds()
                / (double) Duration.ofDays(1).toSeconds();
        return new Signal(
                AlertKind.COMMITMENT_EXPIRING,
                commitment.commitmentId(),
                new Audience.Everybody(),
                SOON_DAYS / daysLeft,
                daysLeft <= VERY_SOON_DAYS ? Severity.CRITICAL : Severity.WARNING,
                "Commitment " + commitment.commitmentId() + " (" + commitment.instances() + " × "
                        + commitment.instanceType() + ") ends on " + Words.day(commitment.expiresAt())
                        + ": what runs on it will be paid on demand unless it is bought again.",
                null,
                commitment.expiresAt());
    }

    private static Stream<Signal> unused(Commitment commitment, Period week, BigDecimal usedHours) {
        BigDecimal held = week.hoursWithin(commitment.startsAt(), commitment.expiresAt())
                .multiply(BigDecimal.valueOf(commitment.instances()));
        if (held.compareTo(HELD_HOURS_MIN) < 0) {
            return Stream.empty();
        }
        BigDecimal unusedHours = held.subtract(usedHours).max(BigDecimal.ZERO);
        double unused = unusedHours.doubleValue() / held.doubleValue();
        Money wasted = commitment.pricePerHour().times(unusedHours);
        return Stream.of(new Signal(
                AlertKind.COMMITMENT_UNUSED,
                commitment.commitmentId(),
                new Audience.Everybody(),
                unused / UNUSED_LIMIT,
                unused >= HARDLY_USED ? Severity.CRITICAL : Severity.WARNING,
                "Commitment " + commitment.commitmentId() + " (" + commitment.instances() + " × "
                        + commitment.instanceType() + ") was unused " + Words.number(100 * unused)
                        + " % of the last seven days: " + Words.dollars(wasted) + " for nothing.",
                wasted,
                null));
    }
}
