package dev.supercargo.router.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which clusters the router uses and how patient it is with them. */
@ConfigMapping(prefix = "router.clusters")
public interface ClusterConfig {

    /** Contexts of the kubeconfig; absent means its current context, or the cluster the router itself runs in. */
    Optional<List<String>> contexts();

    /** The namespace of the jobs. */
    @WithDefault("supercargo")
    String namespace();

    /** How long a released job may wait for nodes, in the cluster's time, before another place is sought. */
    @WithDefault("30M")
    Duration stockOutAfter();

    /** How long a container may fail to start, for want of its image or of a Secret, before the job fails. */
    @WithDefault("10M")
    Duration faultAfter();

    /** How long a place that failed a job is not offered to it again. */
    @WithDefault("2H")
    Duration avoidFor();

    /** Keys of taints that jobs tolerate, besides those of accelerators and of AKS's spot nodes. */
    Optional<Set<String>> tolerate();

    /** How often nodes and node pools are read. */
    @WithDefault("15S")
    Duration inventoryEvery();
}
