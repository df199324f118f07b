package dev.supercargo.planner.market;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import jakarta.enterprise.context.ApplicationScoped;
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

    public Set<String> ids() {
        return byId.keySet();
    }
}
