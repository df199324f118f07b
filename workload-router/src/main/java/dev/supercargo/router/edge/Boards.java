package dev.supercargo.router.edge;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.edge.EdgeDevice;
import dev.supercargo.engine.prediction.edge.EdgeRanking;
import dev.supercargo.engine.prediction.edge.EdgeRanking.Candidate;
import dev.supercargo.engine.prediction.edge.EdgeSpeed;
import dev.supercargo.engine.prediction.edge.ModeChoice;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.nodepool.Door;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.taskfile.DeploymentFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The boards that are connected and what of them is free; chooses among them. Pure.
 *
 * @param nodes of all clusters
 * @param taken boards that deployments have, by place
 * @param accelerators data sheets that are known
 * @param owned assets whose cost of owning is known, by id
 */
record Boards(
        List<EdgeNode> nodes,
        Map<Place, Integer> taken,
        Collection<AcceleratorSpec> accelerators,
        Map<String, Owned> owned) {

    /** Boards of one sort in one cluster. */
    record Place(String cluster, String board) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byCluster = cluster.compareTo(other.cluster);
            return byCluster != 0 ? byCluster : board.compareTo(other.board);
        }
    }

    /** What a deployment gets, or why it gets nothing. */
    sealed interface Choice {}

    /**
     * It gets boards.
     *
     * @param speed in the power mode that was chosen
     * @param owned whose boards they are; unknown ones cost nobody anything
     * @param evidence what the choice rests on, as sentences
     */
    record Chosen(String cluster, String board, EdgeSpeed speed, Measured<Owned> owned, List<String> evidence)
            implements Choice {}

    /** @param reasons for people, one for each sort of board */
    record Nowhere(List<String> reasons) implements Choice {}

    Choice choose(DeploymentFile file) {
        List<String> reasons = new ArrayList<>();
        Map<String, List<Place>> places = places();
        Map<String, EdgeDevice> known = new TreeMap<>();
        EdgeBoards.of(accelerators).forEach(device -> known.put(device.id(), device));
        places.keySet().stream()
                .filter(board -> !known.containsKey(board))
                .forEach(board -> reasons.add(board + ": the catalog has no data sheet or power modes of it"));
        EdgeRanking ranking = EdgeRanking.of(
                file.model(),
                file.setup(),
                file.goal(),
                places.keySet().stream()
                        .flatMap(board -> Stream.ofNullable(known.get(board)))
                        .toList());
        for (Candidate candidate : ranking.candidates()) {
            String board = candidate.device().id();
            Optional<String> refusal = refusal(candidate.choice());
            if (refusal.isPresent()) {
                reasons.add(board + ": " + refusal.get());
            } else if (candidate.choice() instanceof ModeChoice.Reached(EdgeSpeed speed, List<String> notes)) {
                Optional<Place> free = places.get(board).stream()
                        .filter(place -> free(place) >= file.replicas())
                        .findFirst();
                if (free.isPresent()) {
                    Measured<Owned> whose =
                            Owned.of(at(free.get()).filter(EdgeNode::isOpen).toList(), owned);
                    return new Chosen(free.get().cluster(), board, speed, whose, evidence(speed, notes, whose));
                }
                reasons.add(board + ": " + file.replicas() + " are needed in one cluster, "
                        + places.get(board).stream()
                                .map(place -> free(place) + " are free in " + place.cluster() + whyClosed(place))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("none is connected"));
            }
        }
        return new Nowhere(reasons);
    }

    private Map<String, List<Place>> places() {
        Map<String, List<Place>> places = new TreeMap<>();
        nodes.stream()
                .map(node -> new Place(node.cluster(), node.board()))
                .distinct()
                .sorted()
                .forEach(place -> places.computeIfAbsent(place.board(), board -> new ArrayList<>())
                        .add(place));
        return places;
    }

    private int free(Place place) {
        long open = at(place).filter(EdgeNode::isOpen).count();
        return (int) Math.max(0, open - taken.getOrDefault(place, 0));
    }

    private String whyClosed(Place place) {
        return at(place)
                .flatMap(node -> node.door() instanceof Door.Closed(String why) ? Stream.of(why) : Stream.empty())
                .findFirst()
                .map(why -> " (" + why + ")")
                .orElse("");
    }

    private Stream<EdgeNode> at(Place place) {
        return nodes.stream()
                .filter(node ->
                        node.cluster().equals(place.cluster()) && node.board().equals(place.board()));
    }

    private static List<String> evidence(EdgeSpeed speed, List<String> notes, Measured<Owned> whose) {
        List<String> evidence = new ArrayList<>();
        evidence.add(String.format(
                Locale.ROOT,
                "%.1f a second (80 %% interval %.1f to %.1f) in mode %s",
                speed.framesPerSecond(),
                speed.framesPerSecondLeast(),
                speed.framesPerSecondMost(),
                speed.mode().name()));
        evidence.addAll(speed.prediction().evidence());
        evidence.addAll(notes);
        evidence.add(
                switch (whose) {
                    case Measured.Known<Owned>(Owned owner) ->
                        "each board costs " + owner.rate() + ", the cost of owning asset " + owner.assetId();
                    case Measured.Unknown<Owned>(String reason) -> "nothing is charged: " + reason;
                });
        return List.copyOf(evidence);
    }

    private static Optional<String> refusal(ModeChoice choice) {
        return switch (choice) {
            case ModeChoice.Reached reached -> Optional.empty();
            case ModeChoice.TooSlow slow ->
                Optional.of(String.format(
                        Locale.ROOT,
                        "at most %.1f a second, in mode %s",
                        slow.best().framesPerSecond(),
                        slow.best().mode().name()));
            case ModeChoice.TooHungry hungry ->
                Optional.of(String.format(
                        Locale.ROOT,
                        "draws %.4g W or more",
                        hungry.least().power().watts()));
            case ModeChoice.TooLarge(String reason) -> Optional.of(reason);
            case ModeChoice.UnknownSpeed(String reason) -> Optional.of(reason);
        };
    }
}
