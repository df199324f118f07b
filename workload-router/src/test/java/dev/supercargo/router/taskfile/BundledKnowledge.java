package dev.supercargo.router.taskfile;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalog's bundled facts name; the numbers do not matter for reading. */
public final class BundledKnowledge implements Knowledge {

    public static final Path ROOT = Path.of(System.getProperty("supercargo.root", ".."));

    private final Set<String> models = ids("catalog-service/src/main/resources/catalog/models.csv");
    private final Set<AcceleratorId> accelerators =
            ids("hardware/src/main/resources/hardware/accelerators.csv").stream()
                    .map(AcceleratorId::new)
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public Optional<ModelProfile> model(String id) {
        return models.contains(id)
                ? Optional.of(new ModelProfile(
                        new ModelId(id),
                        id,
                        ModelFamily.OTHER,
                        SampleUnit.SAMPLE,
                        1,
                        1,
                        Measured.unknown("not read"),
                        Measured.unknown("not read"),
                        Measured.unknown("not read")))
                : Optional.empty();
    }

    @Override
    public Set<String> modelIds() {
        return models;
    }

    @Override
    public Set<AcceleratorId> acceleratorIds() {
        return accelerators;
    }

    @Override
    public Set<String> instanceTypes() {
        return Set.of("p4d.24xlarge", "g5.xlarge", "local-srv-01");
    }

    @Override
    public Set<String> policyNames() {
        return Policies.standard().all().stream().map(PlacementPolicy::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The first column of a bundled file; no id is quoted. */
    private static Set<String> ids(String file) {
        try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long changes() {
        return 0;
    }
}
