package dev.supercargo.simulator.cluster;

/** Keys of labels, annotations, taints and resources that the simulation reads or writes. */
public final class Labels {

    public static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    public static final String REGION = "topology.kubernetes.io/region";
    public static final String ZONE = "topology.kubernetes.io/zone";
    public static final String CAPACITY_TYPE = "karpenter.sh/capacity-type";
    public static final String NODE_POOL = "karpenter.sh/nodepool";
    public static final String GPU_PRODUCT = "nvidia.com/gpu.product";
    public static final String GPU_COUNT = "nvidia.com/gpu.count";
    public static final String GPU_MEMORY = "nvidia.com/gpu.memory";
    public static final String PROVIDER = "supercargo.dev/provider";
    public static final String ACCELERATOR = "supercargo.dev/accelerator";
    public static final String SIMULATED = "supercargo.dev/simulated";
    public static final String HOSTNAME = "kubernetes.io/hostname";

    public static final String GPU = "nvidia.com/gpu";
    public static final String DISRUPTED = "karpenter.sh/disrupted";

    /** On a NodePool: ISO duration from the decision to a ready node. */
    public static final String START_UP_DELAY = "simulator.supercargo.dev/start-up-delay";

    /** On a NodePool: ISO duration, mean of the exponential time to the interruption of a spot node. */
    public static final String MEAN_TIME_BETWEEN_INTERRUPTIONS =
            "simulator.supercargo.dev/mean-time-between-interruptions";

    /** On a NodePool: file of the trace that says when spot capacity is there. */
    public static final String SPOT_TRACE = "simulator.supercargo.dev/spot-trace";

    /** On a NodePool: how many nodes it has started so far. */
    public static final String LAUNCHES = "simulator.supercargo.dev/launches";

    /** On a NodeClaim: when its node will be ready. */
    public static final String READY_AT = "simulator.supercargo.dev/ready-at";

    /** On a Node or NodeClaim: the group of pods it was launched for. */
    public static final String NOMINATED_FOR = "simulator.supercargo.dev/nominated-for";

    /** On a Node: since when no pod runs on it. */
    public static final String IDLE_SINCE = "simulator.supercargo.dev/idle-since";

    /** On a spot Node: when its interruption is announced. */
    public static final String INTERRUPT_AT = "simulator.supercargo.dev/interrupt-at";

    /** On a Node whose interruption has been announced: when it is taken away. */
    public static final String LOST_AT = "simulator.supercargo.dev/lost-at";

    private Labels() {}
}
