package dev.supercargo.router.nodepool;

import java.util.Locale;

/** On which market a node was bought, by the labels of its cloud; what says nothing was bought on demand. */
final class Markets {

    private static final String SPOT = "spot";
    private static final String ON_DEMAND = "on-demand";
    private static final String RESERVED = "reserved";

    private Markets() {}

    static String of(SeenNode node) {
        String eks = node.label("eks.amazonaws.com/capacityType").toUpperCase(Locale.ROOT);
        if (eks.equals("CAPACITY_BLOCK")
                || !node.label("cloud.google.com/reservation-name").isEmpty()) {
            return RESERVED;
        }
        String gke = node.label("cloud.google.com/gke-provisioning").toLowerCase(Locale.ROOT);
        boolean spot = eks.equals("SPOT")
                || gke.equals(SPOT)
                || gke.equals("preemptible")
                || "true".equals(node.label("cloud.google.com/gke-spot"))
                || "true".equals(node.label("cloud.google.com/gke-preemptible"))
                || SPOT.equals(node.label("kubernetes.azure.com/scalesetpriority"))
                || SPOT.equals(node.label("node.kubernetes.io/lifecycle"));
        return spot ? SPOT : ON_DEMAND;
    }
}
