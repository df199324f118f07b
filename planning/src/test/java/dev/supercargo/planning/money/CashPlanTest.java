package dev.supercargo.planning.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashPlanTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Horizon HALF_A_YEAR = new Horizon(NOVEMBER, new Months(6));

    private final CashPlan plan = new CashPlan(
            HALF_A_YEAR,
            List.of(
                    flow(3, FlowKind.SALE, "-200"),
                    flow(0, FlowKind.BURST, "10.50"),
                    flow(0, FlowKind.PURCHASE, "1000"),
                    flow(2, FlowKind.BURST, "9")));

    @Test
    void addsUpByMonthQuarterAndKind() {
        assertThat(plan.in(NOVEMBER)).isEqualTo(Money.usd("1010.50"));
        assertThat(plan.in(Quarter.parse("2027-Q1"))).isEqualTo(Money.usd("-191"));
        assertThat(plan.byKind()).containsEntry(FlowKind.BURST, Money.usd("19.50"));
        assertThat(plan.byKind(NOVEMBER)).containsOnlyKeys(FlowKind.PURCHASE, FlowKind.BURST);
        assertThat(plan.total()).isEqualTo(Money.usd("819.50"));
    }

    @Test
    void tellsWhatHasBeenPaidByTheEndOfEachMonth() {
        assertThat(plan.cumulated().values())
                .containsExactly(
                        Money.usd("1010.50"),
                        Money.usd("1010.50"),
                        Money.usd("1019.50"),
                        Money.usd("819.50"),
                        Money.usd("819.50"),
                        Money.usd("819.50"));
    }

    @Test
    void refusesMoneyOutsideTheHorizon() {
        List<MoneyFlow> late = List.of(flow(6, FlowKind.BURST, "1"));

        assertThatThrownBy(() -> new CashPlan(HALF_A_YEAR, late)).hasMessageContaining("2027-05");
    }

    private static MoneyFlow flow(int month, FlowKind kind, String amount) {
        return new MoneyFlow(NOVEMBER.plusMonths(month), kind, "something", Money.usd(amount));
    }
}
