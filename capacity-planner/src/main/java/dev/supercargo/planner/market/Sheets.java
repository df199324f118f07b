package dev.supercargo.planner.market;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.planning.names.AcceleratorNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Data sheets of accelerators: those of the product, since a comparison must mean the same wherever it is asked. */
@ApplicationScoped
public class Sheets {

    private final List<Accelerator> all = BundledAccelerators.read();
    private final AcceleratorNames names = new AcceleratorNames(all);
    private final Map<String, Accelerator> byId =
            all.stream().collect(Collectors.toUnmodifiableMap(Accelerator::id, Function.identity()));

    public Optional<Accelerator> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that a name may mean, by id. */
    public List<Accelerator> named(String name) {
        return names.meant(name);
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
