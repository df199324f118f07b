package dev.supercargo.router.job;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.taskfile.Knowledge;
import java.util.Optional;
import java.util.Set;

/** A catalog of one language model and one accelerator. */
final class OneModel implements Knowledge {

    @Override
    public Optional<ModelProfile> model(String id) {
        return Optional.of(new ModelProfile(
                new ModelId(id),
                id,
                ModelFamily.DECODER_TRANSFORMER,
                SampleUnit.TOKEN,
                6_738_000_000L,
                6_738_000_000L,
                Measured.known(new TransformerShape(32, 4096, 32, 32_000, 4096)),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions")));
    }

    @Override
    public Set<String> modelIds() {
        return Set.of("llama");
    }

    @Override
    public Set<AcceleratorId> acceleratorIds() {
        return Set.of(new AcceleratorId("nvidia-a100-sxm-80gb"));
    }

    @Override
    public Set<String> instanceTypes() {
        return Set.of();
    }

    @Override
    public Set<String> policyNames() {
        return Set.of("urgency");
    }

    @Override
    public long changes() {
        return 0;
    }
}
