package dev.supercargo.hardware.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.upgrades.UpgradeAdvice.Keep;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.NotKnown;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Plan;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Priority;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Upgrade;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "GPU, 3, 0.80, 20, HIGH, RTX 4080 or better, 800, 1200",
        "GPU, 3, 0.80, 19.9, MEDIUM, RTX 4070 or better, 500, 800",
        "CPU, 5, 0.70, 0, MEDIUM, latest generation with more cores, 400, 800"
    })
    void followsTheGuidesMatrix(
            Component component,
            int years,
            double utilization,
            double pressedHours,
            Priority priority,
            String suggestion,
            String low,
            String high) {
        UpgradeAdvice advice = UpgradeMatrix.advise(usage(component, years, utilization, pressedHours), TODAY);

        assertThat(advice).isInstanceOfSatisfying(Upgrade.class, upgrade -> {
            assertThat(upgrade.priority()).isEqualTo(priority);
            assertThat(upgrade.suggestion()).isEqualTo(suggestion);
            assertThat(upgrade.cost().low()).isEqualTo(Money.usd(low));
            assertThat(upgrade.cost().high()).isEqualTo(Money.usd(high));
        });
    }

    @Test
    void keepsAYoungComponentHoweverBusyItIs() {
        assertThat(UpgradeMatrix.advise(usage(Component.GPU, 2, 1, 100), TODAY)).isInstanceOf(Keep.class);
        assertThat(UpgradeMatrix.advise(usage(Component.CPU, 3, 1, 0), TODAY)).isInstanceOf(Keep.class);
    }

    @Test
    void plansForAnOldComponentThatIsNotBusy() {
        assertThat(UpgradeMatrix.advise(usage(Component.GPU, 3, 0.79, 30), TODAY))
                .isInstanceOfSatisfying(
                        Plan.class, plan -> assertThat(plan.stage()).isEqualTo(LifeStage.DUE));
        assertThat(UpgradeMatrix.advise(usage(Component.MEMORY, 9, 0.1, 0), TODAY))
                .isInstanceOfSatisfying(
                        Plan.class, plan -> assertThat(plan.stage()).isEqualTo(LifeStage.OVERDUE));
    }

    @Test
    void saysWhatIsMissingInsteadOfGuessing() {
        Usage noDate =
                new Usage(Component.GPU, Measured.unknown("no record"), Measured.known(0.9), Measured.known(30.0));
        Usage noLoad = new Usage(
                Component.GPU,
                Measured.known(TODAY.minusYears(4)),
                Measured.unknown("no metrics"),
                Measured.unknown("no metrics"));

        assertThat(UpgradeMatrix.advise(noDate, TODAY)).isEqualTo(new NotKnown(Component.GPU, "when it was bought"));
        assertThat(UpgradeMatrix.advise(noLoad, TODAY)).isEqualTo(new NotKnown(Component.GPU, "how much it is used"));
    }

    private static Usage usage(Component component, int years, double utilization, double pressedHours) {
        return new Usage(
                component,
                Measured.known(TODAY.minusYears(years)),
                Measured.known(utilization),
                Measured.known(pressedHours));
    }
}
