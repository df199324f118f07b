package dev.supercargo.router.manifest;

/** Labels, annotations and taints that the router reads or writes. */
public final class Names {

    /** What server-side apply calls the router. */
    public static final String FIELD_MANAGER = "supercargo-router";

    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    public static final String MANAGER = "supercargo";
    /** Set by Kubernetes on the pods of a Job. */
    public static final String JOB_NAME = "batch.kubernetes.io/job-name";

    public static final String JOB_ID = "supercargo.dev/job-id";
    public static final String ATTEMPT = "supercargo.dev/attempt";
    /** On everything that belongs to an attempt: the name of its workload object. */
    public static final String WORKLOAD = "supercargo.dev/workload";

    /** Under which leader's epoch the workload was written last. */
    public static final String EPOCH = "supercargo.dev/epoch";

    public static final String TEAM = "supercargo.dev/team";
    public static final String PROVIDER = "supercargo.dev/provider";
    public static final String ASSET = "supercargo.dev/asset";
    public static final String HOSTNAME = "kubernetes.io/hostname";
    public static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    public static final String REGION = "topology.kubernetes.io/region";
    public static final String CAPACITY_TYPE = "karpenter.sh/capacity-type";
    public static final String DO_NOT_DISRUPT = "karpenter.sh/do-not-disrupt";
    /** {@code false} keeps the cluster autoscaler, and GKE's and AKS's, from moving a pod to save a node. */
    public static final String SAFE_TO_EVICT = "cluster-autoscaler.kubernetes.io/safe-to-evict";

    public static final String ZONE = "topology.kubernetes.io/zone";
    public static final String QUEUE = "kueue.x-k8s.io/queue-name";
    /** On the pods of a gang: the topology level that Kueue shall keep them within if it can. */
    public static final String PREFERRED_TOPOLOGY = "kueue.x-k8s.io/podset-preferred-topology";

    public static final String PREDICTED_RUN_TIME = "supercargo.dev/predicted-run-time";
    public static final String START_PROGRESS = "supercargo.dev/start-progress";
    public static final String CHECKPOINT_INTERVAL = "supercargo.dev/checkpoint-interval";
    public static final String PROGRESS = "supercargo.dev/progress";
    public static final String CHECKPOINT_PROGRESS = "supercargo.dev/checkpoint-progress";
    /** On everything that belongs to a deployment at the edge. */
    public static final String DEPLOYMENT_ID = "supercargo.dev/deployment-id";

    /** On nodes and deployments: the board's id in the catalog. */
    public static final String EDGE_DEVICE = "supercargo.dev/edge-device";

    public static final String POWER_MODE = "supercargo.dev/power-mode";
    public static final String POWER_WATTS = "supercargo.dev/power-watts";
    public static final String CLOCK_NAMESPACE = "kube-system";
    public static final String CLOCK = "supercargo-simulated-clock";

    private Names() {}
}
