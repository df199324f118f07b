package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.WorkloadKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What holds for one job in one cluster: its own wishes, what the platform prescribes, and what the cluster serves.
 *
 * @param kind one that the cluster serves
 * @param trainingRuntime of a TrainJob
 * @param scheduling what Kueue and the scheduler are told
 * @param restricted whether the pods obey the restricted Pod Security Standard
 * @param bugExitCodes neither 0 nor what a lost node leaves; may be empty
 * @param deviceClaims whether accelerators are claimed as devices
 * @param progressUrl address of the router for the pods; empty if they tell it nothing
 */
public record WorkloadRules(
        WorkloadKind kind,
        String trainingRuntime,
        Scheduling scheduling,
        List<String> imagePullSecrets,
        boolean restricted,
        SortedSet<Integer> bugExitCodes,
        boolean deviceClaims,
        Optional<URI> progressUrl) {

    /** Success, and what a lost node leaves. */
    private static final Set<Integer> NO_BUGS = Set.of(0, 137, 143);

    public static WorkloadRules resolve(WorkloadConfig config, TaskFile file, ClusterApis apis) {
        WorkloadKind wanted = file.execution().workload().orElse(config.kind());
        WorkloadKind kind = apis.serves(wanted) ? wanted : WorkloadKind.JOB;
        List<String> pullSecrets = new ArrayList<>(config.imagePullSecrets().orElse(List.of()));
        pullSecrets.addAll(file.execution().imagePullSecrets());
        SortedSet<Integer> bugs = new TreeSet<>(config.bugExitCodes());
        bugs.addAll(file.execution().bugExitCodes());
        bugs.removeAll(NO_BUGS);
        return new WorkloadRules(
                kind,
                file.execution().runtime().orElse(config.trainingRuntime()),
                new Scheduling(
                        config.queues()
                                .filter(queues -> apis.hasQueues())
                                .flatMap(queues ->
                                        queues.of(file.team()).stream().findFirst()),
                        config.queueTopology(),
                        config.priorityClass()),
                pullSecrets.stream().distinct().toList(),
                config.restricted(),
                bugs,
                // A TrainJob's runtime takes no claims.
                file.execution().deviceClaims() && apis.hasDeviceClaims() && kind != WorkloadKind.TRAINJOB,
                config.progressUrl());
    }

    /** The LocalQueue that Kueue releases the workload from; empty if the router releases it. */
    Optional<String> queue() {
        return scheduling.queue();
    }
}
