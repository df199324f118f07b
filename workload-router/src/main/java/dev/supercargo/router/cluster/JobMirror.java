package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.nodepool.Devices;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The router's Jobs in one cluster and their pods, so that following a job asks the cluster nothing. Thread-safe. */
final class JobMirror implements AutoCloseable {

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");
    private static final String BY_WORKLOAD = "workload";

    private final Watched<Job> jobs;
    private final Watched<Pod> pods;

    private JobMirror(Watched<Job> jobs, Watched<Pod> pods) {
        this.jobs = jobs;
        this.pods = pods;
    }

    /**
     * @param client whose {@link LeanSerialization} reads of Jobs and pods only what is kept here
     * @param changed told the id of the job whenever its Job or one of its pods changed; must not block
     */
    static JobMirror open(String cluster, KubernetesClient client, String namespace, Consumer<String> changed) {
        SharedIndexInformer<Job> jobs = client.batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withLabel(Names.MANAGED_BY, Names.MANAGER)
                .withLimit(Watched.PAGE)
                .runnableInformer(0);
        SharedIndexInformer<Pod> pods = client.pods()
                .inNamespace(namespace)
                .withLabel(Names.MANAGED_BY, Names.MANAGER)
                .withLimit(Watched.PAGE)
                .runnableInformer(0);
        jobs.addIndexers(Map.of(
                BY_WORKLOAD, job -> List.of(workload(job, job.getMetadata().getName()))));
        pods.removeNamespaceIndex()
                .addIndexers(Map.of(
                        BY_WORKLOAD,
                        pod -> List.of(workload(pod, label(pod, Names.JOB_NAME).orElse("")))));
        return new JobMirror(
                Watched.open(jobs, cluster + "'s Jobs", UnaryOperator.identity(), new Handler<>(changed)),
                Watched.open(pods, cluster + "'s pods", UnaryOperator.identity(), new Handler<>(changed)));
    }

    /** Whether both watches are open: what is not there does not exist, or not for long. */
    boolean isCurrent() {
        return jobs.isCurrent() && pods.isCurrent();
    }

    /** The Job that is the workload of that name, or that a JobSet or TrainJob of that name made. */
    Optional<Job> job(String workload) {
        return jobs.by(BY_WORKLOAD, workload).stream().findFirst();
    }

    List<Pod> pods(String workload) {
        return pods.by(BY_WORKLOAD, workload);
    }

    /** The Jobs whose pods must not be created yet. */
    List<Orphans.Written> suspended() {
        return jobs.all().stream()
                .filter(Fence::isSuspended)
                .map(Orphans.Written::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All Jobs that are known. */
    int jobCount() {
        return jobs.count();
    }

    /** All pods that are known. */
    int podCount() {
        return pods.count();
    }

    /** Accelerators of these nodes that the router's pods have, running or about to. */
    int acceleratorsHeldOn(Set<String> nodes) {
        return pods.all().stream()
                .filter(pod -> pod.getSpec().getNodeName() != null
                        && nodes.contains(pod.getSpec().getNodeName())
                        && !ENDED.contains(pod.getStatus().getPhase()))
                .mapToInt(Devices::askedFor)
                .sum();
    }

    /**
     * Whether the pods are as new as the Job as to their ends. The two watches are not ordered between them: a Job may be
     * seen to have failed before the pod that shows why.
     */
    static boolean agree(Job job, List<Pod> pods) {
        JobStatus status = job.getStatus();
        return status == null
                || (inPhase(pods, "Failed") >= Objects.requireNonNullElse(status.getFailed(), 0)
                        && inPhase(pods, "Succeeded") >= Objects.requireNonNullElse(status.getSucceeded(), 0));
    }

    private static long inPhase(List<Pod> pods, String phase) {
        return pods.stream()
                .filter(pod ->
                        pod.getStatus() != null && phase.equals(pod.getStatus().getPhase()))
                .count();
    }

    @Override
    public void close() {
        jobs.close();
        pods.close();
    }

    /** @param otherwise for what was created before workloads had a label */
    private static String workload(HasMetadata object, String otherwise) {
        return label(object, Names.WORKLOAD).orElse(otherwise);
    }

    private static Optional<String> label(HasMetadata object, String name) {
        return Optional.ofNullable(object.getMetadata().getLabels()).map(labels -> labels.get(name));
    }

    private record Handler<T extends HasMetadata>(Consumer<String> changed) implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            tell(object);
        }

        @Override
        public void onUpdate(T before, T object) {
            tell(object);
        }

        @Override
        public void onDelete(T last, boolean unknownState) {
            tell(last);
        }

        private void tell(T object) {
            Stream.ofNullable(object.getMetadata().getLabels())
                    .map(labels -> labels.get(Names.JOB_ID))
                    .filter(Objects::nonNull)
                    .forEach(changed);
        }
    }
}
