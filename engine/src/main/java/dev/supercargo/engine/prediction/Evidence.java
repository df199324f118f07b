package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known beyond data sheets.
 *
 * @param benchmarks measured throughputs, published or from finished jobs; kept sorted, so that their order carries no
 *     meaning
 * @param accelerators data sheets by id; needed for work stated as hours on some machine
 */
public record Evidence(List<Benchmark> benchmarks, Map<AcceleratorId, AcceleratorSpec> accelerators) {

    public Evidence {
        benchmarks =
                benchmarks.stream().sorted(Comparator.comparing(Benchmark::id)).toList();
        accelerators = Map.copyOf(accelerators);
    }

    public static Evidence none() {
        return new Evidence(List.of(), Map.of());
    }

    public static Evidence of(Collection<Benchmark> benchmarks, Collection<AcceleratorSpec> accelerators) {
        return new Evidence(
                List.copyOf(benchmarks),
                accelerators.stream()
                        .collect(
                                Collectors.toMap(AcceleratorSpec::id, Function.identity(), (a, b) -> a, TreeMap::new)));
    }

    Measured<AcceleratorSpec> accelerator(AcceleratorId id) {
        AcceleratorSpec spec = accelerators.get(id);
        return spec == null
                ? Measured.unknown("no data sheet of " + id + ", on which the work was stated")
                : Measured.known(spec);
    }
}
