package dev.supercargo.router.edge;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.nodepool.EdgeNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Boards that the organisation owns.
 *
 * @param assetId in the catalog
 * @param site where they stand
 * @param acceleratorId of each board
 * @param rate of owning one board: every term of the cost, spread over the hours used
 */
record Owned(String assetId, String site, String acceleratorId, HourlyRate rate) {

    /**
     * What boards of one sort in one cluster belong to. Kubernetes picks which of them serve, so that the dearest counts, and one
     * of which nothing is known makes all of them unknown.
     *
     * @param known assets whose cost of owning is known, by id
     */
    static Measured<Owned> of(List<EdgeNode> boards, Map<String, Owned> known) {
        for (EdgeNode board : boards) {
            if (!known.containsKey(board.asset())) {
                return Measured.unknown(
                        board.asset().isEmpty()
                                ? "node " + board.name() + " has no label supercargo.dev/asset"
                                : "the cost of owning asset " + board.asset() + " of node " + board.name()
                                        + " is not known");
            }
        }
        return boards.stream()
                .map(board -> known.get(board.asset()))
                .max(Comparator.comparing(Owned::rate).thenComparing(Owned::assetId))
                .<Measured<Owned>>map(Measured::known)
                .orElseGet(() -> Measured.unknown("no board is connected"));
    }

    PlaceRef place(String cluster, int replicas, boolean simulated) {
        return new PlaceRef(
                Place.LOCAL + "/" + assetId,
                Place.LOCAL,
                site,
                null,
                assetId,
                Market.OWNED.name(),
                cluster,
                acceleratorId,
                1,
                replicas,
                simulated);
    }
}
