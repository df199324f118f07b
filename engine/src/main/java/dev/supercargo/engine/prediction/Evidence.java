package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
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
 * @param models profiles of measured models by id; needed to learn from other models than the one asked for
 */
public record Evidence(
        List<Benchmark> benchmarks,
        Map<AcceleratorId, AcceleratorSpec> accelerators,
        Map<ModelId, ModelProfile> models) {

    private static final Evidence NONE = new Evidence(List.of(), Map.of());

    public Evidence {
        benchmarks =
                benchmarks.stream().sorted(Comparator.comparing(Benchmark::id)).toList();
        accelerators = Map.copyOf(accelerators);
        models = Map.copyOf(models);
    }

    /** Without profiles, so that a benchmark speaks for its own model only. */
    public Evidence(List<Benchmark> benchmarks, Map<AcceleratorId, AcceleratorSpec> accelerators) {
        this(benchmarks, accelerators, Map.of());
    }

    public Evidence withModels(Collection<ModelProfile> profiles) {
        Map<ModelId, ModelProfile> byId = new TreeMap<>();
        profiles.forEach(profile -> byId.put(profile.id(), profile));
        return new Evidence(benchmarks, accelerators, byId);
    }

    /** The measured model if it is {@code asked} itself or another of its family. */
    Measured<ModelProfile> like(ModelProfile asked, ModelId measured) {
        if (measured.equals(asked.id())) {
            return Measured.known(asked);
        }
        ModelProfile other = models.get(measured);
        return other != null && other.family() == asked.family() && other.unit() == asked.unit()
                ? Measured.known(other)
                : Measured.unknown("no model of the same family");
    }

    /** The same object every time. */
    public static Evidence none() {
        return NONE;
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
