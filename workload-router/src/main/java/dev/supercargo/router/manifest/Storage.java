package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.Execution;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a pod mounts: shared memory for data loaders, and the claims that the task file names. */
final class Storage {

    private static final String SHARED_MEMORY = "shared-memory";

    private Storage() {}

    /** With the pod's token, if it has one. */
    static List<Volume> volumes(Execution execution, Optional<PodToken> token) {
        return Stream.concat(volumes(execution).stream(), token.map(PodToken::volume).stream())
                .toList();
    }

    static List<VolumeMount> mounts(Execution execution, Optional<PodToken> token) {
        return Stream.concat(mounts(execution).stream(), token.map(PodToken::mount).stream())
                .toList();
    }

    static List<Volume> volumes(Execution execution) {
        List<Volume> volumes = new ArrayList<>();
        Quantity limit = execution.sharedMemory().map(Amounts::memory).orElse(null);
        // Container runtimes give 64 MiB, on which PyTorch's data loaders die with "Bus error".
        volumes.add(new VolumeBuilder()
                .withName(SHARED_MEMORY)
                .withEmptyDir(new EmptyDirVolumeSource("Memory", limit))
                .build());
        claims(execution)
                .forEach((claim, name) -> volumes.add(new VolumeBuilder()
                        .withName(name)
                        .withNewPersistentVolumeClaim(claim, null)
                        .build()));
        return volumes;
    }

    static List<VolumeMount> mounts(Execution execution) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(new VolumeMountBuilder()
                .withName(SHARED_MEMORY)
                .withMountPath("/dev/shm")
                .build());
        Map<String, String> names = claims(execution);
        execution
                .volumes()
                .forEach((path, claim) -> mounts.add(new VolumeMountBuilder()
                        .withName(names.get(claim))
                        .withMountPath(path)
                        .build()));
        return mounts;
    }

    /** Volume name by claim: a claim may be mounted at two paths, and its name may be no name for a volume. */
    private static Map<String, String> claims(Execution execution) {
        Map<String, String> names = new TreeMap<>();
        execution.volumes().values().stream()
                .sorted()
                .distinct()
                .forEach(claim -> names.put(claim, "claim-" + names.size()));
        return names;
    }
}
