package dev.supercargo.router.taskfile;

import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * How Kubernetes runs the pods of a job.
 *
 * @param workload kind of object that holds the pods; empty leaves it to the platform
 * @param runtime training runtime of a TrainJob; empty leaves it to the platform
 * @param secrets environment variables whose values Kubernetes takes from a Secret, by variable
 * @param volumes claims that are mounted, by mount path
 * @param checkpointLocation path below a mounted volume, or URI of an object store; empty if the file does not say
 * @param runAsUser user id of the container; empty runs as the image says
 * @param sharedMemory upper limit of {@code /dev/shm}; empty takes the pod's memory
 * @param deviceClaims whether accelerators are asked for by ResourceClaim where the cluster can do that
 * @param bugExitCodes exit codes that mean a bug of the script, 1 to 255
 * @param imagePullSecrets names of Secrets
 */
public record Execution(
        Optional<WorkloadKind> workload,
        Optional<String> runtime,
        SortedMap<String, SecretKey> secrets,
        SortedMap<String, String> volumes,
        Optional<String> checkpointLocation,
        Optional<Integer> runAsUser,
        Optional<Memory> sharedMemory,
        boolean deviceClaims,
        SortedSet<Integer> bugExitCodes,
        List<String> imagePullSecrets) {

    /**
     * Where a value comes from that no task file may hold.
     *
     * @param secret name of a Secret in the namespace of the jobs
     * @param key of its data
     */
    public record SecretKey(String secret, String key) {}
}
