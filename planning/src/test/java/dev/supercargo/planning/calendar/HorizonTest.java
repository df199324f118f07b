package dev.supercargo.planning.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void coversItsMonthsAndTheirQuarters() {
        Horizon horizon = new Horizon(NOVEMBER, new Months(6));

        assertThat(horizon.months()).hasSize(6).startsWith(NOVEMBER).endsWith(YearMonth.of(2027, 4));
        assertThat(horizon.quarters()).extracting(Quarter::toString).containsExactly("2026-Q4", "2027-Q1", "2027-Q2");
        assertThat(horizon.contains(horizon.end())).isFalse();
    }

    @Test
    void refusesPlansOfNoMonthsAndOfMoreThanTenYears() {
        assertThatThrownBy(() -> new Horizon(NOVEMBER, new Months(0))).hasMessageContaining("1..120");
        assertThatThrownBy(() -> new Horizon(NOVEMBER, new Months(121))).hasMessageContaining("121");
    }

    @Test
    void readsQuartersAsItWritesThem() {
        assertThat(Quarter.parse("2027-Q3")).hasToString("2027-Q3").isEqualTo(Quarter.of(YearMonth.of(2027, 9)));
        assertThatThrownBy(() -> Quarter.parse("Q3/2027")).hasMessageContaining("Q3/2027");
    }

    @Test
    void countsMonthsAcrossYears() {
        assertThat(Months.between(NOVEMBER, YearMonth.of(2028, 1))).isEqualTo(new Months(14));
        assertThat(Months.ofYears(3).length()).isEqualTo(Months.LENGTH.multipliedBy(36));
    }
}
