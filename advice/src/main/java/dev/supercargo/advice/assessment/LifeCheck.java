package dev.supercargo.advice.assessment;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.hardware.upgrades.Component;
import dev.supercargo.hardware.upgrades.UpgradeAdvice;
import dev.supercargo.hardware.upgrades.UpgradeMatrix;
import dev.supercargo.hardware.upgrades.Usage;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the components stand in their usual lives, by the guide's upgrade decision matrix. */
final class LifeCheck {

    private LifeCheck() {}

    static List<String> of(Machine machine, Circumstances circumstances) {
        List<String> sentences = new ArrayList<>();
        if (!circumstances.bought().isKnown()) {
            sentences.add(
                    "Its age is not known; maybe give --bought DATE. The guide renews GPUs after 3 to 4 years, processors"
                            + " after 4 to 6, memory after 6 to 8, storage after 5 to 7.");
        }
        for (Component component : Component.values()) {
            if (circumstances.bought().isKnown()
                    && (component != Component.GPU || !machine.gpus().isEmpty())) {
                sentences.add(component.name() + ": " + advice(component, circumstances));
            }
        }
        for (Gpu gpu : machine.gpus()) {
            if (gpu.launched() instanceof Measured.Known<YearMonth>(YearMonth launched)) {
                sentences.add(gpu.name() + " came out in " + launched + ".");
            }
        }
        return List.copyOf(sentences);
    }

    private static String advice(Component component, Circumstances circumstances) {
        Usage usage = new Usage(
                component,
                circumstances.bought(),
                component == Component.CPU ? circumstances.processorBusy() : circumstances.gpuBusy(),
                circumstances.memoryShortHours());
        return switch (UpgradeMatrix.advise(usage, circumstances.today())) {
            case UpgradeAdvice.Upgrade upgrade ->
                "upgrade with " + upgrade.priority().name().toLowerCase(Locale.ROOT) + " priority ("
                        + upgrade.reason() + "): " + upgrade.suggestion() + ", "
                        + upgrade.cost().low() + " to " + upgrade.cost().high() + ".";
            case UpgradeAdvice.Plan plan -> plan.stage().name().toLowerCase(Locale.ROOT) + ": " + plan.reason() + ".";
            case UpgradeAdvice.Keep keep -> "keep: " + keep.reason() + ".";
            case UpgradeAdvice.NotKnown unknown -> "cannot be told without " + unknown.missing() + ".";
        };
    }
}
