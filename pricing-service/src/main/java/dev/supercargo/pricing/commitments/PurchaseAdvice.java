package dev.supercargo.pricing.commitments;

import dev.supercargo.engine.commitment.CommitmentAdvice;
import dev.supercargo.engine.commitment.CommitmentAdvisor;
import dev.supercargo.engine.commitment.CommitmentQuote;
import dev.supercargo.engine.commitment.DemandSeries;
import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.pricing.offers.InstancePrices;
import dev.supercargo.pricing.offers.InstancePrices.InForce;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.pricing.usage.InstanceKey;
import dev.supercargo.pricing.usage.UsageHours;
import dev.supercargo.pricing.usage.UsedHour;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the engine which commitments on sale would have paid for the use that was observed. */
@ApplicationScoped
class PurchaseAdvice {

    /** A week shows days and a weekend; less says nothing about a year. */
    private static final int HOURS_MIN = 168;

    private final CommitmentRepository commitments;
    private final InstancePrices prices;
    private final UsageHours usage;
    private final Clock clock;

    PurchaseAdvice(CommitmentRepository commitments, InstancePrices prices, UsageHours usage, Clock clock) {
        this.commitments = commitments;
        this.prices = prices;
        this.usage = usage;
        this.clock = clock;
    }

    AdviceView advise(int days) {
        Period period = Period.last(days, clock, usage);
        Map<InstanceKey, List<UsedHour>> byMachine = usage.between(period.from(), period.to()).stream()
                .filter(UsedHour::isReliable)
                .collect(Collectors.groupingBy(UsedHour::machine, LinkedHashMap::new, Collectors.toList()));
        return new AdviceView(
                period.from(),
                period.to(),
                period.hours(),
                byMachine.entrySet().stream()
                        .map(entry -> machine(entry.getKey(), entry.getValue(), period))
                        .toList());
    }

    private AdviceView.Machine machine(InstanceKey key, List<UsedHour> used, Period period) {
        int held = held(key);
        List<InForce> onSale = prices.of(key.provider(), key.region(), key.instanceType());
        Optional<Money> onDemand = onSale.stream()
                .filter(price -> price.market() == Market.ON_DEMAND)
                .map(InForce::perHour)
                .min(Money::compareTo);
        List<AdviceView.Option> options = onDemand.isEmpty() || period.hours() < HOURS_MIN
                ? List.of()
                : options(onSale, onDemand.get(), demand(used, period).beyond(held));
        AdviceView.Option best = options.stream()
                .filter(option -> option.instances() > 0)
                .findFirst()
                .orElse(null);
        return new AdviceView.Machine(
                key.provider(),
                key.region(),
                key.instanceType(),
                used.stream().map(UsedHour::instanceHours).reduce(BigDecimal.ZERO, BigDecimal::add),
                held,
                onDemand.orElse(null),
                best,
                because(key, period, onDemand.isPresent(), options, best),
                options,
                used.stream().anyMatch(UsedHour::simulated));
    }

    /** The best first, then the others by id. */
    private static List<AdviceView.Option> options(List<InForce> onSale, Money onDemand, DemandSeries demand) {
        Map<String, InForce> byId = new LinkedHashMap<>();
        List<CommitmentQuote> quotes = new ArrayList<>();
        for (InForce price : onSale) {
            Term term = price.term();
            if (term != null) {
                byId.put(price.offerId(), price);
                quotes.add(new CommitmentQuote(
                        price.offerId(), term.hours(), onDemand, schedule(price.payment()), price.perHour()));
            }
        }
        Optional<String> best = CommitmentAdvisor.best(demand, quotes)
                .map(commit -> commit.quote().id());
        List<AdviceView.Option> options = new ArrayList<>();
        for (CommitmentQuote quote : quotes) {
            AdviceView.Option option = option(CommitmentAdvisor.advise(demand, quote), byId.get(quote.id()));
            options.add(best.filter(quote.id()::equals).isPresent() ? 0 : options.size(), option);
        }
        return options;
    }

    private static AdviceView.Option option(CommitmentAdvice advice, @Nullable InForce price) {
        PaymentOption payment = price == null ? null : price.payment();
        return switch (advice) {
            case CommitmentAdvice.Commit commit ->
                new AdviceView.Option(
                        commit.quote().id(),
                        term(commit.quote()),
                        payment,
                        commit.quote().committedPerHour(),
                        commit.instances(),
                        commit.saving(),
                        commit.breakEvenUse().value(),
                        commit.expectedUse().value(),
                        commit.upfront(),
                        Duration.ofHours(commit.paidForAfterHours()).toDays(),
                        sentence(commit));
            case CommitmentAdvice.DoNot no ->
                new AdviceView.Option(
                        no.quote().id(),
                        term(no.quote()),
                        payment,
                        no.quote().committedPerHour(),
                        0,
                        Money.zero(),
                        no.quote().committedPerHour().shareOf(no.quote().onDemandPerHour()),
                        null,
                        Money.zero(),
                        null,
                        no.reason());
        };
    }

    private static String sentence(CommitmentAdvice.Commit commit) {
        return String.format(
                Locale.ROOT,
                "Commit to %d for %s: saves $%,.0f over the term, break-even at %.0f %% use, %.0f %% observed.",
                commit.instances(),
                term(commit.quote()),
                commit.saving().amount(),
                100 * commit.breakEvenUse().value(),
                100 * commit.expectedUse().value());
    }

    private static String because(
            InstanceKey key,
            Period period,
            boolean pricedOnDemand,
            List<AdviceView.Option> options,
            AdviceView.@Nullable Option best) {
        if (period.hours() < HOURS_MIN) {
            return "Only " + period.hours() + " hours are observed; " + HOURS_MIN + " are needed.";
        }
        if (!pricedOnDemand) {
            return "No on-demand price of " + key.instanceType() + " in " + key.region() + " is known.";
        }
        if (options.isEmpty()) {
            return "No commitment of " + key.instanceType() + " in " + key.region() + " is on sale.";
        }
        return best == null ? options.getFirst().because() : best.because();
    }

    private int held(InstanceKey key) {
        Instant now = clock.instant();
        return commitments.during(now, now.plusSeconds(1)).stream()
                .map(commitment -> commitment.view(now))
                .filter(commitment -> key.instanceType().equals(commitment.instanceType())
                        && key.provider().equals(commitment.provider())
                        && key.region().equals(commitment.region()))
                .mapToInt(CommitmentView::instances)
                .sum();
    }

    private static DemandSeries demand(List<UsedHour> used, Period period) {
        List<BigDecimal> hours = new ArrayList<>(Collections.nCopies(period.hours(), BigDecimal.ZERO));
        for (UsedHour use : used) {
            int hour = (int) Duration.between(period.from(), use.hour()).toHours();
            hours.set(hour, hours.get(hour).add(use.instanceHours()));
        }
        return DemandSeries.of(hours);
    }

    /** What is not known to be due at once is taken to be paid by the hour. */
    private static PaymentSchedule schedule(@Nullable PaymentOption payment) {
        if (payment == null) {
            return PaymentSchedule.NO_UPFRONT;
        }
        return switch (payment) {
            case NO_UPFRONT -> PaymentSchedule.NO_UPFRONT;
            case PARTIAL_UPFRONT -> PaymentSchedule.PARTIAL_UPFRONT;
            case ALL_UPFRONT -> PaymentSchedule.ALL_UPFRONT;
        };
    }

    private static String term(CommitmentQuote quote) {
        return "P" + quote.termHours() / Term.P1Y.hours() + "Y";
    }
}
