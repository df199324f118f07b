package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Boards for a deployment, the best first: those that reach the goal, by the power they draw, then by the energy of a frame,
 * then by id; the others after them by id, each with why not.
 *
 * @param candidates every board that was looked at
 */
public record EdgeRanking(List<Candidate> candidates) {

    private static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate candidate) -> watts(candidate))
            .thenComparing(EdgeRanking::joules)
            .thenComparing(candidate -> candidate.device().id());

    /** A board and what can be had of it. */
    public record Candidate(EdgeDevice device, ModeChoice choice) {}

    public EdgeRanking {
        candidates = candidates.stream().sorted(ORDER).toList();
    }

    /** Looks at every board. Pure: the order of {@code devices} does not matter. */
    public static EdgeRanking of(
            ModelProfile model, ServingSetup setup, EdgeGoal goal, Collection<EdgeDevice> devices) {
        EdgePredictor predictor = new EdgePredictor();
        return new EdgeRanking(devices.stream()
                .map(device -> new Candidate(device, predictor.leastPower(model, setup, device, goal)))
                .toList());
    }

    /** The board to take and its speed there; empty if none reaches the goal. */
    public Optional<Candidate> best() {
        return candidates.stream()
                .limit(1)
                .filter(candidate -> candidate.choice() instanceof ModeChoice.Reached)
                .findFirst();
    }

    private static double watts(Candidate candidate) {
        return candidate.choice() instanceof ModeChoice.Reached reached
                ? reached.speed().mode().power().watts()
                : Double.POSITIVE_INFINITY;
    }

    private static double joules(Candidate candidate) {
        return candidate.choice() instanceof ModeChoice.Reached reached
                ? reached.speed().perFrame().joules()
                : Double.POSITIVE_INFINITY;
    }
}
