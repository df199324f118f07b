package dev.supercargo.router.nodepool;

/** Who brings and takes the nodes of a pool. */
public enum Provisioner {
    /** Starts nodes when pods ask for them. */
    KARPENTER,
    /** Managed node group of EKS. */
    EKS,
    /** Node pool of GKE. */
    GKE,
    /** Agent pool of AKS. */
    AKS,
    /** Nobody: nodes that are simply there. */
    OWNER
}
