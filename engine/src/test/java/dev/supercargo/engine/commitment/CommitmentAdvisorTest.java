package dev.supercargo.engine.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CommitmentAdvisorTest {

    private static final int YEAR = 8760;

    @Test
    void neverCostsMoreThanAnyOtherNumberOfInstances() {
        Random random = new Random(42);
        for (int trial = 0; trial < 2_000; trial++) {
            DemandSeries demand = randomDemand(random);
            CommitmentQuote quote = quote("1y", YEAR, dollars(random, 1, 400), dollars(random, 1, 400));

            BigDecimal advised = switch (CommitmentAdvisor.advise(demand, quote)) {
                case CommitmentAdvice.Commit commit -> cost(demand, quote, commit.instances());
                case CommitmentAdvice.DoNot no -> cost(demand, quote, 0);
            };

            BigDecimal best = IntStream.rangeClosed(0, demand.peak() + 2)
                    .mapToObj(instances -> cost(demand, quote, instances))
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            assertThat(advised).as("trial %d: %s", trial, quote).isEqualByComparingTo(best);
        }
    }

    @Test
    void theSavingIsTheDifferenceToRentingEverythingByTheHour() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            DemandSeries demand = randomDemand(random);
            CommitmentQuote quote = quote("1y", demand.hours(), "3.00", dollars(random, 50, 290));

            if (CommitmentAdvisor.advise(demand, quote) instanceof CommitmentAdvice.Commit commit) {
                BigDecimal without = cost(demand, quote, 0);
                assertThat(commit.cost().amount()).isCloseTo(cost(demand, quote, commit.instances()), cent());
                assertThat(commit.saving().amount())
                        .isCloseTo(without.subtract(commit.cost().amount()), cent());
                assertThat(commit.expectedUse()).isGreaterThanOrEqualTo(commit.breakEvenUse());
            }
        }
    }

    @Test
    void commitsToTheBaseLoadAndLeavesThePeaksOnDemand() {
        // Two instances all day, ten more in office hours of each day
        DemandSeries demand = hours(IntStream.range(0, 24 * 30).mapToObj(h -> h % 24 >= 8 && h % 24 < 18 ? 12 : 2));

        CommitmentAdvice.Commit advice = commit(demand, quote("1y", YEAR, "10", "6"));

        assertThat(advice.instances()).isEqualTo(2);
        assertThat(advice.breakEvenUse()).isEqualTo(new Share(0.6));
        assertThat(advice.expectedUse()).isEqualTo(new Share(1));
        assertThat(advice.saving()).isEqualTo(Money.usd("70080"));
        assertThat(advice.paidForAfterHours()).isEqualTo(5256);
    }

    /** The guide saves 306 dollars a month with a year's commitment at 500 hours a month; it is paid for all 730. */
    @Test
    void guideSavingsPlanOfOneYearAt500HoursAMonthLosesMoney() {
        DemandSeries demand = everyMonth(500);

        CommitmentAdvice advice = CommitmentAdvisor.advise(demand, quote("1y", YEAR, "3.06", "2.45"));

        assertThat(advice)
                .isInstanceOfSatisfying(
                        CommitmentAdvice.DoNot.class,
                        no -> assertThat(no.reason())
                                .isEqualTo("The first instance works 68.5 % of the hours; it pays from 80.1 %."));
        assertThat(cost(demand, quote("1y", 730, "3.06", "2.45"), 1)).isEqualByComparingTo("1788.50");
        assertThat(cost(demand, quote("1y", 730, "3.06", "2.45"), 0)).isEqualByComparingTo("1530.00");
    }

    /** The guide says 610 dollars a month; paid for all hours it is 187. */
    @Test
    void guideSavingsPlanOfThreeYearsAt500HoursAMonthSaves187DollarsAMonth() {
        CommitmentAdvice.Commit advice = commit(everyMonth(500), quote("3y", 3 * YEAR, "3.06", "1.84"));

        assertThat(advice.instances()).isEqualTo(1);
        assertThat(advice.saving().timesEstimate(1.0 / 36).amount())
                .isCloseTo(new BigDecimal("186.80"), within(new BigDecimal("0.01")));
        assertThat(advice.breakEvenUse().value()).isCloseTo(0.601, within(0.001));
    }

    /** At every hour of the month both commitments save what the guide's percentages say. */
    @Test
    void guideSavingsPlansSave20And40PercentAtFullUse() {
        assertThat(commit(everyMonth(730), quote("1y", YEAR, "3.06", "2.45")).saving())
                .isEqualTo(Money.usd("0.61").times(YEAR));
        assertThat(commit(everyMonth(730), quote("3y", 3 * YEAR, "3.06", "1.84"))
                        .saving())
                .isEqualTo(Money.usd("1.22").times(3 * YEAR));
    }

    @Test
    void aCommitmentThatIsNotCheaperIsNeverAdvised() {
        assertThat(CommitmentAdvisor.advise(everyMonth(730), quote("1y", YEAR, "3.00", "3.00")))
                .isInstanceOfSatisfying(
                        CommitmentAdvice.DoNot.class,
                        no -> assertThat(no.reason()).contains("not below 3.00 USD/h"));
    }

    @Test
    void ofPaymentOptionsTheOneThatSavesMostIsBest() {
        CommitmentQuote byTheHour = quote("a-no-upfront", YEAR, "3.00", "2.00");
        CommitmentQuote atOnce = new CommitmentQuote(
                "b-all-upfront", YEAR, Money.usd("3.00"), PaymentSchedule.ALL_UPFRONT, Money.usd("1.90"));

        CommitmentAdvice.Commit best = CommitmentAdvisor.best(everyMonth(730), List.of(byTheHour, atOnce))
                .orElseThrow();

        assertThat(best.quote()).isEqualTo(atOnce);
        assertThat(best.upfront()).isEqualTo(Money.usd("16644"));
    }

    @Test
    void ofEqualSavingsTheOneWithLessDueAtOnceIsBest() {
        CommitmentQuote byTheHour = quote("b", YEAR, "3.00", "2.00");
        CommitmentQuote atOnce =
                new CommitmentQuote("a", YEAR, Money.usd("3.00"), PaymentSchedule.ALL_UPFRONT, Money.usd("2.00"));

        assertThat(CommitmentAdvisor.best(everyMonth(730), List.of(atOnce, byTheHour))
                        .orElseThrow()
                        .quote())
                .isEqualTo(byTheHour);
    }

    @Test
    void unusedHoursAreWasteAtTheirPrice() {
        CommitmentUse use = new CommitmentUse(new BigDecimal("100"), Money.usd("13.92"), new BigDecimal("75"));

        assertThat(use.waste()).isEqualTo(Money.usd("348"));
        assertThat(use.utilisation()).isEqualTo(Measured.known(new Share(0.75)));
    }

    @Test
    void refusesNegativeDemand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandSeries.of(List.of(new BigDecimal("-0.5"))))
                .withMessageContaining("hour 0 has -0.5");
    }

    private static CommitmentAdvice.Commit commit(DemandSeries demand, CommitmentQuote quote) {
        return (CommitmentAdvice.Commit) CommitmentAdvisor.advise(demand, quote);
    }

    /** By definition: what is held, and on demand what goes beyond it. */
    private static BigDecimal cost(DemandSeries demand, CommitmentQuote quote, int instances) {
        return quote.committedPerHour()
                .amount()
                .multiply(BigDecimal.valueOf((long) instances * demand.hours()))
                .add(quote.onDemandPerHour().amount().multiply(demand.total().subtract(demand.coveredBy(instances))));
    }

    private static DemandSeries randomDemand(Random random) {
        int most = 1 + random.nextInt(8);
        return DemandSeries.of(random.ints(1 + random.nextInt(60), 0, most * 4 + 1)
                .mapToObj(quarters -> BigDecimal.valueOf(quarters * 25L, 2))
                .toList());
    }

    private static DemandSeries everyMonth(int hoursInUse) {
        List<BigDecimal> hours = new ArrayList<>(Collections.nCopies(hoursInUse, BigDecimal.ONE));
        hours.addAll(Collections.nCopies(730 - hoursInUse, BigDecimal.ZERO));
        return DemandSeries.of(hours);
    }

    private static DemandSeries hours(Stream<Integer> instances) {
        return DemandSeries.of(instances.map(BigDecimal::valueOf).toList());
    }

    private static CommitmentQuote quote(String id, int termHours, String onDemand, String committed) {
        return new CommitmentQuote(
                id, termHours, Money.usd(onDemand), PaymentSchedule.NO_UPFRONT, Money.usd(committed));
    }

    private static String dollars(Random random, int fromCents, int toCents) {
        return BigDecimal.valueOf(random.nextInt(fromCents, toCents), 2).toPlainString();
    }

    private static Offset<BigDecimal> cent() {
        return within(new BigDecimal("0.01"));
    }
}
