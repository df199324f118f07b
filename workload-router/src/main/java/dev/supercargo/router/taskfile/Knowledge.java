package dev.supercargo.router.taskfile;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.Optional;
import java.util.Set;

/** What a task file may refer to. */
public interface Knowledge {

    Optional<ModelProfile> model(String id);

    Set<String> modelIds();

    Set<AcceleratorId> acceleratorIds();

    Set<String> policyNames();

    /** Instance types that are offered or committed, and ids of owned machines. */
    Set<String> instanceTypes();

    /** Grows whenever a model or an accelerator changes: what was read before may mean something else now. */
    long changes();

    default boolean hasInstanceType(String name) {
        return instanceTypes().contains(name);
    }
}
