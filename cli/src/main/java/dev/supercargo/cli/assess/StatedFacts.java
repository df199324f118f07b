package dev.supercargo.cli.assess;

import dev.supercargo.advice.assessment.Circumstances;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** What no sensor tells, so that the owner may. */
@NullUnmarked
final class StatedFacts {

    private static final double WATTS_MAX = 20_000;
    private static final double MILLIMETRES_MAX = 2000;
    private static final double SLOTS_MAX = 32;
    private static final double PERCENT_MAX = 100;
    private static final double HOURS_OF_WEEK = 168;

    @Option(names = "--psu", paramLabel = "WATTS", description = "What the power supply is rated for.")
    private Double psu;

    @Option(names = "--case", paramLabel = "MM", description = "The longest card that goes into the case.")
    private Integer clearance;

    @Option(names = "--free-slots", paramLabel = "N", description = "Free long PCIe slots.")
    private Integer freeSlots;

    @Option(names = "--bought", paramLabel = "DATE", description = "When the machine was bought, such as 2022-05-01.")
    private LocalDate bought;

    @Option(names = "--gpu-busy", paramLabel = "PERCENT", description = "Share of the time its GPU works.")
    private Double gpuBusy;

    @Option(names = "--cpu-busy", paramLabel = "PERCENT", description = "Share of the time its processor works.")
    private Double processorBusy;

    @Option(
            names = "--memory-short",
            paramLabel = "HOURS",
            description = "Hours of a week in which GPU memory is short.")
    private Double memoryShort;

    @Option(
            names = "--upgrade-budget",
            paramLabel = "USD",
            defaultValue = "2500",
            description = "Suggest cards up to this price (2500).")
    private BigDecimal upgradeBudget;

    Enclosure enclosure() {
        Enclosure unknown = Enclosure.unknown();
        return new Enclosure(
                unknown.board(),
                psu == null ? unknown.powerSupply() : Measured.known(within("--psu", psu, 1, WATTS_MAX, Power::new)),
                clearance == null
                        ? unknown.cardClearance()
                        : Measured.known(
                                within("--case", clearance, 1, MILLIMETRES_MAX, value -> new Length(value.intValue()))),
                freeSlots == null
                        ? unknown.freeSlots()
                        : Measured.known(within("--free-slots", freeSlots, 0, SLOTS_MAX, Double::intValue)));
    }

    Circumstances circumstances(LocalDate today) {
        if (bought != null && bought.isAfter(today)) {
            throw new Complaint("--bought: " + bought + " lies in the future; today is " + today + ".");
        }
        return new Circumstances(
                today,
                bought == null ? Measured.unknown("when it was bought was not stated") : Measured.known(bought),
                share("--gpu-busy", gpuBusy),
                share("--cpu-busy", processorBusy),
                memoryShort == null
                        ? Measured.unknown("it was not stated")
                        : Measured.known(within("--memory-short", memoryShort, 0, HOURS_OF_WEEK, value -> value)));
    }

    Money upgradeBudget() {
        if (upgradeBudget.signum() < 0) {
            throw new Complaint("--upgrade-budget: must be 0 or more dollars, but is " + upgradeBudget + ".");
        }
        return Money.usd(upgradeBudget);
    }

    private static Measured<Double> share(String option, Double percent) {
        return percent == null
                ? Measured.unknown("it was not stated")
                : Measured.known(within(option, percent, 0, PERCENT_MAX, value -> value / PERCENT_MAX));
    }

    private static <T> T within(String option, Number stated, double least, double most, Function<Double, T> reader) {
        double value = stated.doubleValue();
        if (!(value >= least && value <= most)) {
            throw new Complaint(String.format(
                    Locale.ROOT, "%s: must lie between %.0f and %.0f, but is %s.", option, least, most, stated));
        }
        return reader.apply(value);
    }
}
