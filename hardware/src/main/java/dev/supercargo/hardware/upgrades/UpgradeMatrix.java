package dev.supercargo.hardware.upgrades;

import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Keep;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.NotKnown;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Plan;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Priority;
import dev.supercargo.hardware.upgrades.UpgradeAdvice.Upgrade;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The hardware guide's upgrade decision matrix. A GPU of three years and more that works 80 % of the time is replaced:
 * with high priority if its memory is short for 20 hours of a week, else with medium. A CPU of five years and more that
 * works 70 % is replaced with medium priority. Everything else follows its usual life.
 */
public final class UpgradeMatrix {

    private static final int GPU_YEARS = 3;
    private static final double GPU_UTILIZATION = 0.80;
    private static final double GPU_PRESSED_HOURS = 20;
    private static final int CPU_YEARS = 5;
    private static final double CPU_UTILIZATION = 0.70;

    private UpgradeMatrix() {}

    public static UpgradeAdvice advise(Usage usage, LocalDate today) {
        if (!(usage.bought() instanceof Known<LocalDate>(LocalDate bought))) {
            return new NotKnown(usage.component(), "when it was bought");
        }
        return switch (usage.component()) {
            case GPU -> gpu(usage, bought, today);
            case CPU -> cpu(usage, bought, today);
            case MEMORY, STORAGE, MOTHERBOARD -> byLife(usage.component(), bought, today);
        };
    }

    private static UpgradeAdvice gpu(Usage usage, LocalDate bought, LocalDate today) {
        if (today.isBefore(bought.plusYears(GPU_YEARS))) {
            return byLife(Component.GPU, bought, today);
        }
        if (!(usage.utilization() instanceof Known<Double>(Double utilization))) {
            return new NotKnown(Component.GPU, "how much it is used");
        }
        if (utilization < GPU_UTILIZATION) {
            return byLife(Component.GPU, bought, today);
        }
        if (isPressed(usage.memoryPressure())) {
            return new Upgrade(
                    Component.GPU,
                    Priority.HIGH,
                    "age and performance bottleneck: " + percent(utilization) + " busy, memory short for "
                            + (int) GPU_PRESSED_HOURS + " hours a week or more",
                    "RTX 4080 or better",
                    range("800", "1200"));
        }
        return new Upgrade(
                Component.GPU,
                Priority.MEDIUM,
                "age and utilisation: " + percent(utilization) + " busy",
                "RTX 4070 or better",
                range("500", "800"));
    }

    private static UpgradeAdvice cpu(Usage usage, LocalDate bought, LocalDate today) {
        if (today.isBefore(bought.plusYears(CPU_YEARS))) {
            return byLife(Component.CPU, bought, today);
        }
        if (!(usage.utilization() instanceof Known<Double>(Double utilization))) {
            return new NotKnown(Component.CPU, "how much it is used");
        }
        return utilization < CPU_UTILIZATION
                ? byLife(Component.CPU, bought, today)
                : new Upgrade(
                        Component.CPU,
                        Priority.MEDIUM,
                        "age and consistent high utilisation: " + percent(utilization) + " busy",
                        "latest generation with more cores",
                        range("400", "800"));
    }

    private static UpgradeAdvice byLife(Component component, LocalDate bought, LocalDate today) {
        LifeStage stage = LifeStage.of(component, bought, today);
        return switch (stage) {
            case IN_LIFE -> new Keep(component, "its usual upgrade comes from " + bought.plus(component.usualFrom()));
            case DUE, OVERDUE ->
                new Plan(
                        component,
                        stage,
                        "usually renewed between " + bought.plus(component.usualFrom()) + " and "
                                + bought.plus(component.usualUntil()) + ", for " + component.driver());
        };
    }

    private static boolean isPressed(Measured<Double> hours) {
        return hours instanceof Known<Double>(Double value) && value >= GPU_PRESSED_HOURS;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static PriceRange range(String low, String high) {
        return new PriceRange(Money.usd(low), Money.usd(high));
    }
}
