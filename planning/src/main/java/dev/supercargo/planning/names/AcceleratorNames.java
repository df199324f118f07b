package dev.supercargo.planning.names;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.hardware.accelerators.Accelerator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Accelerators by what people call them: a canonical id, or words that all occur in it, such as {@code H100-SXM}. Immutable. */
public final class AcceleratorNames {

    private static final int TOLD_MAX = 6;

    private final List<Accelerator> byId;

    public AcceleratorNames(Collection<Accelerator> all) {
        byId = all.stream().sorted(Comparator.comparing(Accelerator::id)).toList();
    }

    /** Those that a name may mean, by id: the one of that very id, or all in which its words occur; none without a word. */
    public List<Accelerator> meant(String name) {
        List<Accelerator> exact = byId.stream()
                .filter(accelerator -> accelerator.id().equals(name))
                .toList();
        if (!exact.isEmpty() || name.chars().noneMatch(Character::isLetterOrDigit)) {
            return exact;
        }
        AcceleratorChoice words = new AcceleratorChoice(name, 1);
        return byId.stream()
                .filter(accelerator -> words.accepts(new AcceleratorId(accelerator.id())))
                .toList();
    }

    /** {@code 'A100' names 4 accelerators: nvidia-a100-pcie-40gb, …. Maybe say which.} The first few are told. */
    public static String ambiguity(String name, List<Accelerator> meant) {
        String told = meant.stream().limit(TOLD_MAX).map(Accelerator::id).collect(Collectors.joining(", "));
        String untold = meant.size() > TOLD_MAX ? " and " + (meant.size() - TOLD_MAX) + " more" : "";
        return "'" + name + "' names " + meant.size() + " accelerators: " + told + untold + ". Maybe say which.";
    }
}
