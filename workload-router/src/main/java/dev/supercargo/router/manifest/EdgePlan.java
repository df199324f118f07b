package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.DeploymentFile;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deployment at the boards and in the power mode that were decided.
 *
 * @param id of the deployment, from which the name of its object follows
 * @param nodes labels of the nodes that have such a board
 * @param board id of the edge device in the catalog
 * @param powerMode as the vendor calls it
 * @param watts what that mode draws at most
 * @param suspended whether no pod of it shall run now
 */
public record EdgePlan(
        String id,
        String namespace,
        DeploymentFile file,
        SortedMap<String, String> nodes,
        String board,
        String powerMode,
        double watts,
        boolean suspended) {

    /** Keys of taints that keep others away from boards. */
    public static final List<String> TOLERATED = List.of("supercargo.dev/edge", "nvidia.com/gpu");

    /** Of its Deployment: deterministic, so that a retry cannot create a second one. */
    public String name() {
        return nameOf(id);
    }

    public static String nameOf(String id) {
        return "sc-edge-" + id.toLowerCase(java.util.Locale.ROOT);
    }

    Map<String, String> labels() {
        return new TreeMap<>(Map.of(
                Names.MANAGED_BY,
                Names.MANAGER,
                Names.DEPLOYMENT_ID,
                id,
                Names.WORKLOAD,
                name(),
                Names.TEAM,
                file.team()));
    }

    /** What an agent on the node reads to set the mode, and people to understand it. */
    Map<String, String> annotations() {
        return new TreeMap<>(Map.of(
                Names.EDGE_DEVICE, board, Names.POWER_MODE, powerMode, Names.POWER_WATTS, Double.toString(watts)));
    }
}
