package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a pod mounts: shared memory for data loaders, and the claims that the task file names. */
final class Storage {

    private static final String SHARED_MEMORY = "shared-memory";

    private Storage() {}

    static List<Volume> volumes(AttemptPlan plan) {
        List<Volume> volumes = new ArrayList<>();
        Quantity limit =
                plan.file().execution().sharedMemory().map(Amounts::memory).orElse(null);
        // Container runtimes give 64 MiB, on which PyTorch's data loaders die with "Bus error".
        volumes.add(new VolumeBuilder()
                .withName(SHARED_MEMORY)
                .withEmptyDir(new EmptyDirVolumeSource("Memory", limit))
                .build());
        claims(plan)
                .forEach((claim, name) -> volumes.add(new VolumeBuilder()
                        .withName(name)
                        .withNewPersistentVolumeClaim(claim, null)
                        .build()));
        return volumes;
    }

    static List<VolumeMount> mounts(AttemptPlan plan) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(new VolumeMountBuilder()
                .withName(SHARED_MEMORY)
                .withMountPath("/dev/shm")
                .build());
        Map<String, String> names = claims(plan);
        plan.file()
                .execution()
                .volumes()
                .forEach((path, claim) -> mounts.add(new VolumeMountBuilder()
                        .withName(names.get(claim))
                        .withMountPath(path)
                        .build()));
        return mounts;
    }

    /** Volume name by claim: a claim may be mounted at two paths, and its name may be no name for a volume. */
    private static Map<String, String> claims(AttemptPlan plan) {
        Map<String, String> names = new TreeMap<>();
        plan.file().execution().volumes().values().stream()
                .sorted()
                .distinct()
                .forEach(claim -> names.put(claim, "claim-" + names.size()));
        return names;
    }
}
