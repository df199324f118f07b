package dev.supercargo.engine.commitment;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many instances to commit to. The n-th instance is worth its price if on-demand hours it would replace cost more
 * than its hours: {@code onDemand × hoursOfInstance(n) > committed × hours}. The hours of the n-th instance fall with n, so
 * that the largest n for which this holds is the exact optimum. Pure functions.
 */
public final class CommitmentAdvisor {

    private CommitmentAdvisor() {}

    /** @param demand not covered by commitments that are there already; one hour or more */
    public static CommitmentAdvice advise(DemandSeries demand, CommitmentQuote quote) {
        if (demand.hours() == 0) {
            throw new IllegalArgumentException("no hour of demand was observed");
        }
        if (quote.committedPerHour().compareTo(quote.onDemandPerHour()) >= 0) {
            return new CommitmentAdvice.DoNot(
                    quote,
                    quote.committedPerHour() + "/h committed is not below " + quote.onDemandPerHour()
                            + "/h on demand.");
        }
        Share breakEven = new Share(quote.committedPerHour().shareOf(quote.onDemandPerHour()));
        int instances = instances(demand, quote);
        if (instances == 0) {
            return new CommitmentAdvice.DoNot(
                    quote,
                    String.format(
                            Locale.ROOT,
                            "The first instance works %.1f %% of the hours; it pays from %.1f %%.",
                            100 * ofHours(demand.hoursOfInstance(1), demand),
                            100 * breakEven.value()));
        }
        Money held = quote.committedPerHour().times((long) instances * quote.termHours());
        BigDecimal covered = overTerm(demand.coveredBy(instances), demand, quote);
        BigDecimal beyond = overTerm(demand.beyond(instances).total(), demand, quote);
        return new CommitmentAdvice.Commit(
                quote,
                instances,
                quote.onDemandPerHour().times(covered).minus(held),
                breakEven,
                new Share(Math.min(1, ofHours(demand.coveredBy(instances), demand) / instances)),
                quote.payment().upfront().of(held),
                held.plus(quote.onDemandPerHour().times(beyond)));
    }

    /**
     * The commitment that saves most a year; of equal ones that with the least due at once, then the shorter, then the
     * first by id. Empty if none pays.
     */
    public static Optional<CommitmentAdvice.Commit> best(DemandSeries demand, List<CommitmentQuote> quotes) {
        return quotes.stream()
                .map(quote -> advise(demand, quote))
                .filter(CommitmentAdvice.Commit.class::isInstance)
                .map(CommitmentAdvice.Commit.class::cast)
                .min(Comparator.comparing(
                                (CommitmentAdvice.Commit commit) -> savingPerHour(commit), Comparator.reverseOrder())
                        .thenComparing(CommitmentAdvice.Commit::upfront)
                        .thenComparing(commit -> commit.quote().termHours())
                        .thenComparing(commit -> commit.quote().id()));
    }

    private static int instances(DemandSeries demand, CommitmentQuote quote) {
        BigDecimal price = quote.committedPerHour().amount().multiply(BigDecimal.valueOf(demand.hours()));
        int instances = 0;
        while (instances < demand.peak()
                && quote.onDemandPerHour()
                                .amount()
                                .multiply(demand.hoursOfInstance(instances + 1))
                                .compareTo(price)
                        > 0) {
            instances++;
        }
        return instances;
    }

    private static BigDecimal savingPerHour(CommitmentAdvice.Commit commit) {
        return commit.saving().amount().divide(BigDecimal.valueOf(commit.quote().termHours()), MathContext.DECIMAL64);
    }

    private static double ofHours(BigDecimal hours, DemandSeries demand) {
        return hours.doubleValue() / demand.hours();
    }

    private static BigDecimal overTerm(BigDecimal instanceHours, DemandSeries demand, CommitmentQuote quote) {
        return instanceHours
                .multiply(BigDecimal.valueOf(quote.termHours()))
                .divide(BigDecimal.valueOf(demand.hours()), MathContext.DECIMAL128);
    }
}
