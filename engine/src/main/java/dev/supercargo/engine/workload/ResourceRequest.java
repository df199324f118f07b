package dev.supercargo.engine.workload;

/**
 * The machines a job accepts.
 *
 * @param accelerators which, and how many in each node
 * @param nodes how many nodes
 * @param host processors and memory of each node
 * @param spot whether interruptible capacity is welcome
 * @param locality providers and regions allowed
 */
public record ResourceRequest(
        AcceleratorDemand accelerators, NodeCount nodes, HostNeed host, SpotPreference spot, Locality locality) {

    /** One to eight accelerators of any sort in one node anywhere, spot allowed. */
    public static ResourceRequest anything() {
        return new ResourceRequest(
                new AcceleratorDemand.Any(1, 8),
                NodeCount.exactly(1),
                HostNeed.none(),
                SpotPreference.ALLOWED,
                Locality.anywhere());
    }

    public ResourceRequest withAccelerators(AcceleratorDemand other) {
        return new ResourceRequest(other, nodes, host, spot, locality);
    }

    public ResourceRequest withNodes(NodeCount other) {
        return new ResourceRequest(accelerators, other, host, spot, locality);
    }

    public ResourceRequest withSpot(SpotPreference other) {
        return new ResourceRequest(accelerators, nodes, host, other, locality);
    }

    public ResourceRequest withLocality(Locality other) {
        return new ResourceRequest(accelerators, nodes, host, spot, other);
    }
}
