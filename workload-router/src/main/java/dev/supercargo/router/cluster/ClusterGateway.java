package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.router.cluster.WorkloadWriter.Tried;
import dev.supercargo.router.leader.Leadership;
import dev.supercargo.router.manifest.AttemptPlan;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.manifest.WorkloadConfig;
import dev.supercargo.router.manifest.WorkloadRules;
import dev.supercargo.router.nodepool.NodePool;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.ScalableResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries out what was decided, on the right cluster. Every step may be repeated: names are deterministic, a
 * workload that exists already is ours from an earlier try, and what is applied says where to end, not what to change. Only the leading
 * router writes. Thread-safe.
 */
@ApplicationScoped
class ClusterGateway {

    private final Clusters clusters;
    private final Inventory inventory;
    private final JobMirrors mirrors;
    private final Leadership leadership;
    private final ClusterConfig config;
    private final WorkloadConfig workloads;
    /** By cluster: the highest epoch before which nobody can release anything there any more. */
    private final Map<String, Long> fenced = new ConcurrentHashMap<>();

    ClusterGateway(
            Clusters clusters,
            Inventory inventory,
            JobMirrors mirrors,
            Leadership leadership,
            ClusterConfig config,
            WorkloadConfig workloads) {
        this.clusters = clusters;
        this.inventory = inventory;
        this.mirrors = mirrors;
        this.leadership = leadership;
        this.config = config;
        this.workloads = workloads;
    }

    String namespace() {
        return config.namespace();
    }

    /**
     * Creates the suspended workload and what belongs to it, then releases it with one change. What an earlier try did
     * stays as it is.
     *
     * @param untriedUnder the epoch under which it was placed, if nobody has tried to start it since; empty if that is not
     *     certain. Who led before cannot have known of it.
     */
    void start(AttemptPlan plan, Optional<Long> untriedUnder) {
        PlaceRef place = plan.place();
        Cluster cluster = require(place.cluster());
        NodePool pool = inventory
                .find(
                        place.cluster(),
                        place.provider(),
                        place.region(),
                        place.instanceType(),
                        NodePool.capacityType(Market.valueOf(place.market())))
                .orElseThrow(() -> new ClusterUnavailable("cluster " + place.cluster() + " has no open node pool for "
                        + place.optionId() + " (" + place.region() + ") now"));
        WorkloadRules rules = WorkloadRules.resolve(workloads, plan.file(), inventory.apis(cluster.name()));
        try {
            Fence fence = fence(cluster);
            Tried tried = untriedUnder.equals(Optional.of(fence.epoch())) ? Tried.NEVER : Tried.MAYBE;
            new WorkloadWriter(cluster.client(), fence, leadership::confirm)
                    .start(new Manifest(plan, rules, pool.nodesFor(place)), tried);
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable(plan.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The fence of this term, raised before the first write. */
    private Fence fence(Cluster cluster) {
        Fence fence = new Fence(cluster.client(), leadership.epoch());
        if (fenced.getOrDefault(cluster.name(), -1L) < fence.epoch()) {
            fence.raise(config.namespace(), inventory.apis(cluster.name()).workloadsBesidesJobs());
            fenced.merge(cluster.name(), fence.epoch(), Math::max);
        }
        return fence;
    }

    /** Deletes the workload and its pods; deleting what is gone already does nothing. */
    void remove(String cluster, String name) {
        delete(cluster, name, DeletionPropagation.BACKGROUND);
    }

    private void delete(String cluster, String name, DeletionPropagation propagation) {
        try {
            Cluster connected = require(cluster);
            fence(connected);
            job(connected, name).withPropagationPolicy(propagation).delete();
            inventory
                    .apis(cluster)
                    .workloadsBesidesJobs()
                    .forEach(type -> connected
                            .client()
                            .genericKubernetesResources(type)
                            .inNamespace(config.namespace())
                            .withName(name)
                            .withPropagationPolicy(propagation)
                            .delete());
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + name + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** Tells the Job's pods to end, and gives them the time their manifest states; the Job goes when they have gone. */
    void end(String cluster, String jobName) {
        delete(cluster, jobName, DeletionPropagation.FOREGROUND);
    }

    /** Deletes the Job and its pods, which get no time to end. */
    void kill(String cluster, String jobName) {
        for (Pod pod : pods(cluster, jobName)) {
            try {
                pod(cluster, pod.getMetadata().getName()).withGracePeriod(0).delete();
            } catch (KubernetesClientException e) {
                throw new ClusterUnavailable(
                        "Pod " + pod.getMetadata().getName() + " cannot be deleted: " + e.getMessage(), e);
            }
        }
        remove(cluster, jobName);
    }

    /**
     * What the mirror of the cluster shows; nothing is asked, unless Job and pods contradict each other.
     *
     * @throws ClusterUnavailable while the cluster is not watched: old news must not pass for new
     */
    Observation observe(String cluster, String jobName) {
        JobMirror mirror = mirrors.of(cluster)
                .filter(JobMirror::isCurrent)
                .orElseThrow(() -> new ClusterUnavailable("cluster " + cluster + " is not watched now"));
        Optional<Job> job = mirror.job(jobName);
        List<Pod> pods = mirror.pods(jobName);
        return job.isPresent() && !JobMirror.agree(job.get(), pods)
                ? ask(cluster, jobName)
                : Observer.observe(job, pods);
    }

    /** What the cluster itself answers now. */
    Observation ask(String cluster, String jobName) {
        try {
            Cluster connected = require(cluster);
            Optional<Job> job = found(connected, jobName);
            return Observer.observe(job, pods(connected, job));
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + jobName + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The same, in the words of those who keep its pods from being. */
    Observation askWhy(String cluster, String jobName) {
        try {
            return switch (ask(cluster, jobName)) {
                case Observation.Waiting(Hindrance.NoPods(int missing, String untold)) ->
                    new Observation.Waiting(new Hindrance.NoPods(
                            missing,
                            find(cluster, jobName)
                                    .map(job ->
                                            RefusedPods.told(require(cluster).client(), job))
                                    .orElse(untold)));
                case Observation.Held(String untold) -> new Observation.Held(saidByQueue(cluster, jobName, untold));
                case Observation seen -> seen;
            };
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("What holds up Job " + jobName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String saidByQueue(String cluster, String jobName, String otherwise) {
        return inventory
                .kueue(cluster)
                .flatMap(version -> find(cluster, jobName)
                        .filter(job -> job.getMetadata().getLabels().containsKey(Names.QUEUE))
                        .map(job -> QueueWords.told(require(cluster).client(), version, job)))
                .orElse(otherwise);
    }

    /** The Job as the cluster has it now; empty once it and, if it was told to {@linkplain #end end}, its pods have gone. */
    Optional<Job> find(String cluster, String jobName) {
        try {
            return found(require(cluster), jobName);
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + jobName + " cannot be read: " + e.getMessage(), e);
        }
    }

    List<Pod> pods(String cluster, String jobName) {
        Cluster connected = require(cluster);
        return pods(connected, found(connected, jobName));
    }

    PodResource pod(String cluster, String name) {
        return require(cluster).client().pods().inNamespace(config.namespace()).withName(name);
    }

    /** The Job of that name, or the one that a JobSet or TrainJob of that name made. */
    private Optional<Job> found(Cluster cluster, String name) {
        Optional<Job> own = Optional.ofNullable(job(cluster, name).get());
        return own.isPresent()
                        || inventory.apis(cluster.name()).workloadsBesidesJobs().isEmpty()
                ? own
                : cluster
                        .client()
                        .batch()
                        .v1()
                        .jobs()
                        .inNamespace(config.namespace())
                        .withLabel(Names.WORKLOAD, name)
                        .list()
                        .getItems()
                        .stream()
                        .findFirst();
    }

    private List<Pod> pods(Cluster cluster, Optional<Job> job) {
        return job.map(known -> cluster.client()
                        .pods()
                        .inNamespace(config.namespace())
                        .withLabel(Names.JOB_NAME, known.getMetadata().getName())
                        .list()
                        .getItems())
                .orElse(List.of());
    }

    private ScalableResource<Job> job(Cluster cluster, String name) {
        return cluster.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(config.namespace())
                .withName(name);
    }

    private Cluster require(String name) {
        return clusters.named(name).orElseThrow(() -> new ClusterUnavailable("cluster " + name + " is not connected"));
    }
}
