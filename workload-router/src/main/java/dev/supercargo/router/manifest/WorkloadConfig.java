package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.WorkloadKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the platform prescribes for the pods of jobs. */
@ConfigMapping(prefix = "router.workloads")
public interface WorkloadConfig {

    /** For jobs that do not say; a cluster that does not serve it gets a Job. */
    @WithDefault("JOB")
    WorkloadKind kind();

    /** What jobs may ask for besides Jobs and the kind above. The router needs rights on their objects. */
    Optional<Set<Extension>> alsoAllow();

    /** ClusterTrainingRuntime of TrainJobs that do not say. */
    @WithDefault("torch-distributed")
    String trainingRuntime();

    /** Team to its one LocalQueue: where Kueue is installed, it decides when the jobs of these teams start. */
    Optional<NamesByTeam> queues();

    /**
     * Node label of the topology level that Kueue shall keep the nodes of a gang within if it can, such as
     * {@code cloud.provider.com/topology-rack}. Kueue admits no such job to a queue without Topology Aware Scheduling.
     */
    Optional<String> queueTopology();

    /** PriorityClass of all pods of jobs; absent means the cluster's default. */
    Optional<String> priorityClass();

    /** Team to the Secrets its jobs may use; {@code *} as team means all teams, a star at a name's end anything. */
    Optional<NamesByTeam> secrets();

    /** Team to the volume claims its jobs may mount, written as above. */
    Optional<NamesByTeam> volumes();

    /** Secrets that the images of all jobs are pulled with. */
    Optional<List<String>> imagePullSecrets();

    /**
     * Whether all pods obey the restricted Pod Security Standard. Many training images run as root, and then do not
     * start.
     */
    @WithDefault("false")
    boolean restricted();

    /**
     * Address at which pods reach this router, such as {@code http://supercargo-workload-router.supercargo:8083}. With it
     * they get a token of their own, with which they may tell their progress; without it they get neither.
     */
    Optional<URI> progressUrl();

    /** Exit codes that mean a bug of the script: wrong usage, not executable, not found. */
    @WithDefault("2,126,127")
    Set<Integer> bugExitCodes();
}
