package dev.supercargo.planner.market;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Data sheets of accelerators: those of the product, since a comparison must mean the same wherever it is asked. */
@ApplicationScoped
public class Sheets {

    private final Map<String, Accelerator> byId = BundledAccelerators.read().stream()
            .collect(Collectors.toUnmodifiableMap(Accelerator::id, Function.identity()));

    public Optional<Accelerator> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Those that a name fits, as task files and {@code offers} do: an id, or words that all occur in it, such as
     * {@code H100-SXM}. By id; the one of that very id alone.
     */
    public List<Accelerator> named(String name) {
        Optional<Accelerator> exact = byId(name);
        if (exact.isPresent() || name.isBlank()) {
            return exact.stream().toList();
        }
        AcceleratorChoice words = new AcceleratorChoice(name, 1);
        return byId.values().stream()
                .filter(accelerator -> words.accepts(new AcceleratorId(accelerator.id())))
                .sorted(Comparator.comparing(Accelerator::id))
                .toList();
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
