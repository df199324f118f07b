package dev.supercargo.router.cluster;

/** Labels, annotations and taints that the router reads or writes. */
final class Names {

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String MANAGER = "supercargo";
    /** Set by Kubernetes on the pods of a Job. */
    static final String JOB_NAME = "batch.kubernetes.io/job-name";

    static final String JOB_ID = "supercargo.dev/job-id";
    static final String ATTEMPT = "supercargo.dev/attempt";
    static final String TEAM = "supercargo.dev/team";
    static final String PROVIDER = "supercargo.dev/provider";
    static final String ASSET = "supercargo.dev/asset";
    static final String HOSTNAME = "kubernetes.io/hostname";
    static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    static final String REGION = "topology.kubernetes.io/region";
    static final String CAPACITY_TYPE = "karpenter.sh/capacity-type";
    static final String PREDICTED_RUN_TIME = "supercargo.dev/predicted-run-time";
    static final String START_PROGRESS = "supercargo.dev/start-progress";
    static final String CHECKPOINT_INTERVAL = "supercargo.dev/checkpoint-interval";
    static final String PROGRESS = "supercargo.dev/progress";
    static final String CHECKPOINT_PROGRESS = "supercargo.dev/checkpoint-progress";
    static final String CLOCK_NAMESPACE = "kube-system";
    static final String CLOCK = "supercargo-simulated-clock";

    private Names() {}
}
