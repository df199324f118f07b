package dev.supercargo.advice.readiness;

import dev.supercargo.advice.machine.Machine;
import java.util.Comparator;
import java.util.List;

/**
 * The AI readiness of a machine.
 *
 * @param components in the order of {@link Component}
 */
public record Readiness(List<ComponentScore> components) {

    public Readiness {
        components = List.copyOf(components);
    }

    public static Readiness of(Machine machine) {
        return new Readiness(List.of(
                GpuRule.score(machine.gpus()),
                MemoryRule.score(machine.memory()),
                ProcessorRule.score(machine.processor()),
                StorageRule.score(machine.disks(), machine.diskSpeed())));
    }

    /** 0 to 100: the sum of the points, rounded. */
    public int score() {
        return (int) Math.round(
                components.stream().mapToDouble(ComponentScore::points).sum());
    }

    public Grade grade() {
        return Grade.of(score());
    }

    /** The component that most points are lost on; of equals the first in the order of {@link Component}. */
    public ComponentScore bottleneck() {
        return components.stream()
                .max(Comparator.comparingDouble(ComponentScore::lost)
                        .thenComparing(ComponentScore::component, Comparator.reverseOrder()))
                .orElseThrow();
    }
}
