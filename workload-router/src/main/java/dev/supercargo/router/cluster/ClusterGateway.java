package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.ScalableResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;

/**
 * Carries out what was decided, on the right cluster. Every step may be repeated: names are deterministic, a Job that
 * exists already is ours from an earlier try, and a patch says where to end, not what to change. Thread-safe.
 */
@ApplicationScoped
class ClusterGateway {

    private final Clusters clusters;
    private final Inventory inventory;
    private final JobMirrors mirrors;
    private final ClusterConfig config;

    ClusterGateway(Clusters clusters, Inventory inventory, JobMirrors mirrors, ClusterConfig config) {
        this.clusters = clusters;
        this.inventory = inventory;
        this.mirrors = mirrors;
        this.config = config;
    }

    String namespace() {
        return config.namespace();
    }

    /** Creates the suspended Job, then releases it with one patch. */
    void start(DesiredJob desired) {
        PlaceRef place = desired.place();
        Cluster cluster = require(place.cluster());
        String pick = desired.market() == Market.OWNED ? place.instanceType() : place.region();
        NodePool pool = inventory
                .find(place.provider(), place.region(), place.instanceType(), Inventory.capacityType(desired.market()))
                .orElseThrow(() -> new ClusterUnavailable("the node pool for " + place.optionId() + " (" + pick
                        + ") is no longer in cluster " + place.cluster()));
        try {
            cluster.client()
                    .batch()
                    .v1()
                    .jobs()
                    .inNamespace(desired.namespace())
                    .resource(desired.manifest())
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw new ClusterUnavailable("Job " + desired.name() + " cannot be created: " + e.getMessage(), e);
            }
        }
        try {
            job(cluster, desired.name()).patch(PatchContext.of(PatchType.JSON_MERGE), Release.patch(place, pool));
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + desired.name() + " cannot be released: " + e.getMessage(), e);
        }
    }

    /** Deletes the Job and its pods; deleting what is gone already does nothing. */
    void remove(String cluster, String jobName) {
        try {
            job(require(cluster), jobName)
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + jobName + " cannot be deleted: " + e.getMessage(), e);
        }
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
        Optional<Job> job = mirror.job(config.namespace(), jobName);
        List<Pod> pods = mirror.pods(jobName);
        return job.isPresent() && !JobMirror.agree(job.get(), pods)
                ? ask(cluster, jobName)
                : Observer.observe(job, pods);
    }

    /** What the cluster itself answers now. */
    Observation ask(String cluster, String jobName) {
        try {
            Cluster connected = require(cluster);
            Job found = job(connected, jobName).get();
            return Observer.observe(Optional.ofNullable(found), pods(connected, jobName));
        } catch (KubernetesClientException e) {
            throw new ClusterUnavailable("Job " + jobName + " cannot be read: " + e.getMessage(), e);
        }
    }

    List<Pod> pods(String cluster, String jobName) {
        return pods(require(cluster), jobName);
    }

    PodResource pod(String cluster, String name) {
        return require(cluster).client().pods().inNamespace(config.namespace()).withName(name);
    }

    private List<Pod> pods(Cluster cluster, String jobName) {
        return cluster.client()
                .pods()
                .inNamespace(config.namespace())
                .withLabel(Names.JOB_NAME, jobName)
                .list()
                .getItems();
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
