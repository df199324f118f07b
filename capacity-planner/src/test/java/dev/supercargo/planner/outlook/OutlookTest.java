package dev.supercargo.planner.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Instant NOW = Instant.parse("2026-06-11T00:00:00Z");
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void tellsWhenABudgetRunsOutAtTheRateOfRecentDays() {
        BudgetOutlook outlook = BudgetOutlook.of(
                Money.usd("1000"), Money.usd("400"), Collections.nCopies(14, Money.usd("50")), NOW, END);

        assertThat(outlook.perDay()).isEqualTo(Money.usd("50"));
        assertThat(outlook.projected()).isEqualTo(Money.usd("1400"));
        assertThat(outlook.runsOut()).hasValue(NOW.plus(Duration.ofDays(12)));
        assertThat(outlook.runsOutEarliest()).isEqualTo(outlook.runsOut());
    }

    @Test
    void unsteadyDaysMakeTheEarliestDateEarlier() {
        List<Money> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(Money.zero());
            days.add(Money.usd("100"));
        }

        BudgetOutlook outlook = BudgetOutlook.of(Money.usd("1000"), Money.usd("400"), days, NOW, END);

        assertThat(outlook.runsOut()).hasValue(NOW.plus(Duration.ofDays(12)));
        assertThat(outlook.runsOutEarliest().orElseThrow()).isBetween(NOW, NOW.plus(Duration.ofDays(9)));
    }

    @Test
    void whatIsSpentHasRunOutAndWhatCostsNothingNeverDoes() {
        List<Money> nothing = Collections.nCopies(14, Money.zero());

        assertThat(BudgetOutlook.of(Money.usd("10"), Money.usd("11"), nothing, NOW, END)
                        .runsOut())
                .hasValue(NOW);
        assertThat(BudgetOutlook.of(Money.usd("10"), Money.usd("9"), nothing, NOW, END)
                        .runsOut())
                .isEmpty();
        assertThat(BudgetOutlook.of(Money.usd("1000000"), Money.zero(), List.of(Money.usd("0.01")), NOW, END)
                        .runsOut())
                .as("more than ten years is no date")
                .isEmpty();
    }

    @Test
    void anAlertNeedsTwoLooksToOpenAndThreeToClose() {
        assertThat(changes(1.2, 0.5, 1.2, 1.2, 0.95, 0.8, 0.8, 0.95, 0.8, 0.8, 0.8))
                .containsExactly(
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.RAISED,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.NONE,
                        Watch.Change.CLEARED);
    }

    @Test
    void aLevelThatTremblesAroundItsLimitRaisesOneAlert() {
        Random random = new Random(5);
        double[] levels = random.doubles(10_000, 0.92, 1.08).toArray();

        assertThat(changes(levels).stream().filter(change -> change != Watch.Change.NONE))
                .containsExactly(Watch.Change.RAISED);
    }

    @Test
    void becomesMoreUrgentButNotLessWhileOpen() {
        Watch.Look raised = Watch.calm().at(1, Severity.WARNING).watch().at(1, Severity.WARNING);
        Watch.Look escalated = raised.watch().at(1.5, Severity.CRITICAL);
        Watch.Look later = escalated.watch().at(1.1, Severity.WARNING);

        assertThat(raised.change()).isEqualTo(Watch.Change.RAISED);
        assertThat(escalated.change()).isEqualTo(Watch.Change.ESCALATED);
        assertThat(later.change()).isEqualTo(Watch.Change.NONE);
        assertThat(later.watch().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(later.watch().gone().change()).isEqualTo(Watch.Change.CLEARED);
        assertThat(Watch.calm().gone().change()).isEqualTo(Watch.Change.NONE);
    }

    private static List<Watch.Change> changes(double... levels) {
        List<Watch.Change> changes = new ArrayList<>();
        Watch watch = Watch.calm();
        for (double level : levels) {
            Watch.Look look = watch.at(level, Severity.WARNING);
            changes.add(look.change());
            watch = look.watch();
        }
        return changes;
    }
}
