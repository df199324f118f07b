package dev.supercargo.pricing.commitments;

import dev.supercargo.engine.commitment.CommitmentUse;
import dev.supercargo.pricing.usage.InstanceKey;
import dev.supercargo.pricing.usage.UsageHours;
import dev.supercargo.pricing.usage.UsedHour;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds commitments against metered use. */
@ApplicationScoped
class Utilisation {

    private static final BigDecimal NANOS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    private final CommitmentRepository commitments;
    private final UsageHours usage;
    private final Clock clock;

    Utilisation(CommitmentRepository commitments, UsageHours usage, Clock clock) {
        this.commitments = commitments;
        this.usage = usage;
        this.clock = clock;
    }

    UtilisationReport report(int days) {
        Period period = Period.last(days, clock, usage);
        List<UsedHour> used = usage.between(period.from(), period.to());
        Instant now = clock.instant();
        List<CommitmentUseView> views = commitments.during(period.from(), period.to()).stream()
                .map(commitment -> use(commitment.view(now), used, period))
                .toList();
        return new UtilisationReport(
                period.from(),
                period.to(),
                sum(views.stream().map(CommitmentUseView::cost).toList()),
                sum(views.stream().map(CommitmentUseView::waste).toList()),
                views,
                coverage(used));
    }

    private static CommitmentUseView use(CommitmentView commitment, List<UsedHour> all, Period period) {
        BigDecimal ran = BigDecimal.valueOf(period.within(commitment.startsAt(), commitment.expiresAt())
                        .toNanos())
                .divide(NANOS_OF_HOUR, MathContext.DECIMAL64);
        Double discount = commitment.discountShare();
        return discount == null
                ? instances(commitment, all, ran.multiply(BigDecimal.valueOf(commitment.instances())))
                : spend(commitment, new Share(discount), all, ran);
    }

    private static CommitmentUseView instances(CommitmentView commitment, List<UsedHour> all, BigDecimal held) {
        List<UsedHour> mine = matching(all, hour -> hour.commitmentId().equals(commitment.commitmentId()));
        BigDecimal used = mine.stream().map(UsedHour::instanceHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return view(commitment, new CommitmentUse(held, commitment.pricePerHour(), used), mine);
    }

    /** In each hour the plan takes what ran on demand, at its discount, up to its size. */
    private static CommitmentUseView spend(CommitmentView plan, Share discount, List<UsedHour> all, BigDecimal ran) {
        List<UsedHour> mine = matching(
                all,
                hour -> hour.market().equals("ON_DEMAND")
                        && hour.machine().provider().equals(plan.provider())
                        && (plan.region().equals("global")
                                || hour.machine().region().equals(plan.region()))
                        && !hour.hour().isBefore(plan.startsAt())
                        && hour.hour().isBefore(plan.expiresAt()));
        Map<Instant, Money> byHour = mine.stream()
                .collect(Collectors.groupingBy(
                        UsedHour::hour, Collectors.reducing(Money.zero(), UsedHour::cost, Money::plus)));
        Money used = byHour.values().stream()
                .map(onDemand -> discount.complement().of(onDemand).min(plan.pricePerHour()))
                .reduce(Money.zero(), Money::plus);
        Money held = plan.pricePerHour().times(ran);
        return view(plan, new CommitmentUse(held.amount(), Money.usd("1"), used.amount()), mine);
    }

    private static CommitmentUseView view(CommitmentView commitment, CommitmentUse use, List<UsedHour> hours) {
        Money cost = use.pricePerUnit().times(use.held());
        return new CommitmentUseView(
                commitment,
                use.held(),
                use.used(),
                use.utilisation() instanceof Measured.Known<Share>(Share known) ? known.value() : null,
                cost,
                use.waste(),
                use.used().signum() == 0 ? null : Money.usd(cost.amount().divide(use.used(), MathContext.DECIMAL64)),
                hours.stream().anyMatch(UsedHour::simulated));
    }

    private static List<UtilisationReport.Coverage> coverage(List<UsedHour> used) {
        Map<InstanceKey, List<UsedHour>> byMachine = used.stream()
                .filter(UsedHour::isReliable)
                .collect(Collectors.groupingBy(UsedHour::machine, LinkedHashMap::new, Collectors.toList()));
        return byMachine.entrySet().stream()
                .map(entry -> {
                    BigDecimal hours = hours(entry.getValue(), hour -> true);
                    BigDecimal covered =
                            hours(entry.getValue(), hour -> !hour.commitmentId().isEmpty());
                    InstanceKey machine = entry.getKey();
                    return new UtilisationReport.Coverage(
                            machine.provider(),
                            machine.region(),
                            machine.instanceType(),
                            hours,
                            covered,
                            share(covered, hours));
                })
                .toList();
    }

    private static @Nullable Double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }

    private static BigDecimal hours(List<UsedHour> hours, Predicate<UsedHour> wanted) {
        return matching(hours, wanted).stream().map(UsedHour::instanceHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<UsedHour> matching(List<UsedHour> hours, Predicate<UsedHour> wanted) {
        return hours.stream().filter(wanted).toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(), Money::plus);
    }
}
