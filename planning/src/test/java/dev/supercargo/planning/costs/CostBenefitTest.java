package dev.supercargo.planning.costs;

import static dev.supercargo.planning.costs.Questions.NOBODY_SAYS;
import static dev.supercargo.planning.costs.Questions.bought;
import static dev.supercargo.planning.costs.Questions.leased;
import static dev.supercargo.planning.costs.Questions.question;
import static dev.supercargo.planning.costs.Questions.rented;
import static dev.supercargo.planning.costs.Questions.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Data;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.planning.costs.CostBenefit.Ranked;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostBenefitTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void aPurchaseCostsItsPriceItsRunningAndIsWorthSomethingAtTheEnd() {
        Costed machine = only(question(365, 24, bought("own", "3000")));

        // 24 months: half of 730 h at 1 kW and half at 0.1 kW for $0.10, $120 a year of maintenance, worth 60 % after 2
        // of 4 years
        assertThat(term(machine, "electricity")).isCloseTo(dollars(24 * (36.5 + 3.65)), within(CENT));
        assertThat(term(machine, "maintenance")).isCloseTo(dollars(240), within(CENT));
        assertThat(term(machine, "resale")).isCloseTo(dollars(-1800), within(CENT));
        assertThat(machine.total().amount()).isCloseTo(dollars(3000 + 963.6 + 240 - 1800), within(CENT));
        assertThat(machine.upfront()).isEqualTo(Money.usd("3000"));
        assertThat(machine.hidden().amount()).isCloseTo(dollars(963.6 + 240), within(CENT));
    }

    @Test
    void aMachineThatNeverWorksStillCostsWhatIsFixed() {
        Costed idle = only(question(0, 12, bought("own", "3000")));

        assertThat(term(idle, "electricity")).isCloseTo(dollars(12 * 7.3), within(CENT));
        assertThat(idle.perWorkHour()).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void aMachineIsReplacedAtTheEndOfItsLifeAndTheOldOneSold() {
        Costed machine = only(question(100, 60, bought("own", "3000")));

        // bought twice; $600 for the first after four years, $2,400 for the second after one
        assertThat(term(machine, "purchase")).isCloseTo(dollars(6000), within(CENT));
        assertThat(term(machine, "resale")).isCloseTo(dollars(-600 - 2400), within(CENT));
    }

    @Test
    void aUsedMachineIsCheaperAtFirstAndFailsMoreOften() {
        Costed machine = only(question(100, 24, used("old", "1500", 2)));

        assertThat(term(machine, "failures")).isCloseTo(dollars(360), within(CENT));
        assertThat(term(machine, "resale")).as("its life is over").isCloseTo(dollars(-300), within(CENT));
    }

    @Test
    void aLeaseEndsWithItsBuyout() {
        Costed kept = only(question(0, 36, leased("lease", "100", 24, NOBODY_SAYS)));
        Costed boughtOut = only(question(0, 36, leased("lease", "100", 24, Measured.known(Money.usd("500")))));

        assertThat(term(kept, "lease")).isEqualByComparingTo(dollars(3600));
        assertThat(term(boughtOut, "lease")).isEqualByComparingTo(dollars(2400));
        assertThat(term(boughtOut, "buyout")).isEqualByComparingTo(dollars(500));
    }

    @Test
    void aCommitmentIsPaidUsedOrNotAndTheRestGoesToSpotAndOnDemand() {
        Costed cloud = only(question(
                1030,
                1,
                new Rented(
                        "cloud",
                        Speed.SAME,
                        new Rent(
                                HourlyRate.usd("3"),
                                new Spot(new Share(0.5), HourlyRate.usd("1"), new Share(0.1)),
                                new Commitment(1, HourlyRate.usd("2")),
                                new Data(Money.usd("80"), Money.usd("9"))))));

        assertThat(term(cloud, "commitment")).isEqualByComparingTo(dollars(1460));
        assertThat(term(cloud, "on-demand")).isEqualByComparingTo(dollars(450));
        assertThat(term(cloud, "spot")).isEqualByComparingTo(dollars(150));
        assertThat(term(cloud, "interruptions")).isEqualByComparingTo(dollars(15));
        assertThat(cloud.total()).isEqualTo(Money.usd("2164"));
        assertThat(cloud.hidden()).isEqualTo(Money.usd("104"));
    }

    @Test
    void laterPaymentsCountLessInPresentValue() {
        CostQuestion plain = question(100, 12, rented("cloud", "1"));
        CostQuestion discounted = new CostQuestion(
                plain.name(),
                plain.horizon(),
                new Share(0.10),
                plain.workload(),
                plain.budget(),
                plain.options(),
                plain.benefits());

        assertThat(only(plain).presentValue()).isEqualTo(Money.usd("1200"));
        // an annuity of 100 at 10 % a year, month by month
        double monthly = Math.pow(1.1, 1 / 12.0);
        double annuity = 0;
        for (int month = 1; month <= 12; month++) {
            annuity += 100 / Math.pow(monthly, month);
        }
        assertThat(only(discounted).presentValue().amount()).isCloseTo(dollars(annuity), within(CENT));
        assertThat(only(discounted).total()).isEqualTo(Money.usd("1200"));
    }

    @Test
    void theCheapestPossibleOptionIsFirstAndOthersSayWhyNot() {
        CostBenefit answer = CostBenefit.of(
                question(800, 12, bought("too small", "100"), rented("dear", "3"), rented("cheap", "2")));

        assertThat(answer.ranked())
                .extracting(ranked -> ranked.costed().configuration().name())
                .containsExactly("cheap", "dear", "too small");
        assertThat(answer.ranked())
                .extracting(Ranked::reason)
                .containsExactly(
                        "The cheapest that is possible.",
                        "It costs $9,600 more than cheap, 50 %.",
                        "Month 1 needs 800 hours, but its 1 machine has 730; 2 machines would do.");
    }

    @Test
    void anOptionAboveTheBudgetSaysByHowMuch() {
        CostQuestion plain = question(100, 12, rented("cloud", "1"));
        CostQuestion poor = new CostQuestion(
                plain.name(),
                plain.horizon(),
                plain.discount(),
                plain.workload(),
                Measured.known(Money.usd("1000")),
                plain.options(),
                plain.benefits());

        assertThat(only(poor).objections())
                .containsExactly("it costs $1,200 over 12 months, $200.00 more than the budget");
    }

    @Test
    void theBreakEvenIsTheMonthAndTheWorkFromWhichOwningCostsNoMore() {
        CostBenefit answer = CostBenefit.of(question(200, 48, bought("own", "3000"), rented("cloud", "1")));

        BreakEven found = answer.breakEvens().getFirst();
        // a month: rent $200 against 200 × 0.1 + 530 × 0.01 + 10 = $35.30 at home; 3000 / 164.70 = 18.2
        assertThat(found.month()).isEqualTo(Measured.known(19));
        // over 48 months: 3000 − 600 + 48 × (0.09 h + 7.3 + 10) = 48 h
        assertThat(hours(found)).isCloseTo((2400 + 48 * 17.3) / (48 * 0.91), within(0.01));
    }

    @Test
    void thereIsNoBreakEvenWithAPriceBelowElectricity() {
        BreakEven never = CostBenefit.of(question(200, 48, bought("own", "3000"), rented("cloud", "0.05")))
                .breakEvens()
                .getFirst();

        assertThat(never.month()).isInstanceOf(Measured.Unknown.class);
        assertThat(never.hoursPerMonth())
                .isEqualTo(Measured.unknown("even with its machines always at work it costs more"));
    }

    @Test
    void benefitsGiveReturnAndPayback() {
        CostQuestion plain = question(100, 12, rented("cloud", "1"));
        CostQuestion paying = new CostQuestion(
                plain.name(),
                plain.horizon(),
                plain.discount(),
                plain.workload(),
                plain.budget(),
                List.of(bought("own", "2000")),
                Measured.known(Money.usd("300")));

        Ranked answer = CostBenefit.of(paying).ranked().getFirst();

        Returns returns = ((Measured.Known<Returns>) answer.returns()).value();
        assertThat(returns.gain())
                .isEqualTo(Money.usd("3600").minus(answer.costed().total()));
        // paid until month m: 2000 + 22.97 m
        assertThat(returns.payback()).isEqualTo(Measured.known(8));
    }

    @Test
    void whatIsPaidBackAtFirstButNotInTheEndIsNotPaidBack() {
        CostQuestion growing = new CostQuestion(
                "lab",
                new Months(12),
                new Share(0),
                new Workload(100, new Growth(0.2)),
                NOBODY_SAYS,
                List.of(rented("cloud", "1")),
                Measured.known(Money.usd("150")));

        Returns returns = ((Measured.Known<Returns>)
                        CostBenefit.of(growing).ranked().getFirst().returns())
                .value();

        assertThat(returns.gain().isNegative()).isTrue();
        assertThat(returns.payback()).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void everyYearHasItsPlanAndTheFundForWhatBreaks() {
        Ranked answer =
                CostBenefit.of(question(0, 18, bought("own", "3000"))).ranked().getFirst();

        assertThat(answer.years()).hasSize(2);
        YearPlan first = answer.years().getFirst();
        assertThat(first.price()).isEqualTo(Money.usd("3000"));
        assertThat(first.hidden().amount()).isCloseTo(dollars(120 + 12 * 7.3), within(CENT));
        assertThat(first.fund().least().amount()).isCloseTo(dollars(320.76), within(CENT));
        assertThat(first.fund().most().amount()).isCloseTo(dollars(481.14), within(CENT));
        assertThat(answer.years().getLast().resale().amount())
                .isCloseTo(dollars(3000 * (1 - 0.8 * 18 / 48)), within(CENT));
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThatThrownBy(() -> question(1, 121, rented("cloud", "1"))).hasMessageContaining("1 to 120 months");
        assertThatThrownBy(() -> question(1, 12)).hasMessageContaining("nothing to compare");
        assertThatThrownBy(() -> question(1, 12, rented("a", "1"), rented("a", "2")))
                .hasMessageContaining("two options are named 'a'");
        assertThatThrownBy(() -> new Workload(Double.NaN, Growth.NONE)).hasMessageContaining("hours of a month");
    }

    private static Costed only(CostQuestion question) {
        return CostBenefit.of(question).ranked().getFirst().costed();
    }

    private static double hours(BreakEven found) {
        return ((Measured.Known<Double>) found.hoursPerMonth()).value();
    }

    private static BigDecimal term(Costed option, String name) {
        return option.lines().stream()
                .filter(line -> line.term().equals(name))
                .findFirst()
                .orElseThrow()
                .total()
                .amount();
    }

    private static BigDecimal dollars(double amount) {
        return BigDecimal.valueOf(amount);
    }
}
