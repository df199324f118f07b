package dev.supercargo.router.manifest;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.router.taskfile.Knowledge;
import java.util.Optional;
import java.util.Set;

/** What a task file of the golden cases may refer to: no model, two accelerators. */
final class NoKnowledge implements Knowledge {

    @Override
    public Optional<ModelProfile> model(String id) {
        return Optional.empty();
    }

    @Override
    public Set<String> modelIds() {
        return Set.of();
    }

    @Override
    public Set<AcceleratorId> acceleratorIds() {
        return Set.of(new AcceleratorId("nvidia-h100-sxm-80gb"), new AcceleratorId("nvidia-a100-sxm-40gb"));
    }

    @Override
    public Set<String> policyNames() {
        return Set.of("urgency");
    }

    @Override
    public Set<String> instanceTypes() {
        return Set.of();
    }

    @Override
    public long changes() {
        return 0;
    }
}
