package dev.supercargo.engine.placement;

/** Whether a connected cluster can start pods there. */
public sealed interface Reachability {

    /**
     * It can.
     *
     * @param clusterId registered cluster
     * @param poolName node pool of it
     */
    record Reachable(String clusterId, String poolName) implements Reachability {}

    /**
     * It cannot.
     *
     * @param reason as a phrase: {@code no node pool allows p5.48xlarge}
     */
    record Unreachable(String reason) implements Reachability {}
}
