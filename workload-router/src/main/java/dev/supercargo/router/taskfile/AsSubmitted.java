package dev.supercargo.router.taskfile;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.Optional;
import java.util.Set;

/**
 * What a task file may refer to that was accepted before: an instance type that is not offered any more is no mistake of
 * the file. Its job has nowhere to go, and its decisions say so.
 *
 * @param now what is known now
 */
public record AsSubmitted(Knowledge now) implements Knowledge {

    @Override
    public Optional<ModelProfile> model(String id) {
        return now.model(id);
    }

    @Override
    public Set<String> modelIds() {
        return now.modelIds();
    }

    @Override
    public Set<AcceleratorId> acceleratorIds() {
        return now.acceleratorIds();
    }

    @Override
    public Set<String> policyNames() {
        return now.policyNames();
    }

    @Override
    public Set<String> instanceTypes() {
        return now.instanceTypes();
    }

    @Override
    public long changes() {
        return now.changes();
    }

    @Override
    public boolean hasInstanceType(String name) {
        return true;
    }
}
