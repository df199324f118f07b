package dev.supercargo.router.manifest;

import dev.supercargo.contracts.routing.PlaceRef;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the nodes of a gang find each other: each pod has a name in the DNS of a headless Service, and everybody is told the
 * name of the first. The variables are those of PyTorch's {@code env://} initialisation (one process a node), of
 * {@code torchrun} ({@code PET_…}) and of SkyPilot.
 *
 * @param hostPrefix what a pod's host name is before its index
 * @param subdomain name of the headless Service
 */
record Rendezvous(String hostPrefix, String subdomain) {

    private static final String PORT = "29500";

    /** An environment variable holds 128 KiB at most. */
    private static final int LISTED_NODES_MAX = 1024;

    String host(int index) {
        return hostPrefix + "-" + index + "." + subdomain;
    }

    List<EnvVar> environment(PlaceRef place) {
        int nodes = place.nodes();
        List<EnvVar> variables = new ArrayList<>();
        variables.add(new EnvVar("MASTER_ADDR", host(0), null));
        variables.add(new EnvVar("MASTER_PORT", PORT, null));
        variables.add(new EnvVar("WORLD_SIZE", Integer.toString(nodes), null));
        variables.add(Environment.rank("RANK"));
        variables.add(new EnvVar("PET_NNODES", Integer.toString(nodes), null));
        variables.add(new EnvVar("PET_NPROC_PER_NODE", Integer.toString(place.acceleratorsPerNode()), null));
        variables.add(Environment.rank("PET_NODE_RANK"));
        variables.add(new EnvVar("PET_MASTER_ADDR", host(0), null));
        variables.add(new EnvVar("PET_MASTER_PORT", PORT, null));
        if (nodes <= LISTED_NODES_MAX) {
            String all = IntStream.range(0, nodes).mapToObj(this::host).collect(Collectors.joining("\n"));
            variables.add(new EnvVar("SKYPILOT_NODE_IPS", all, null));
        }
        return variables;
    }
}
