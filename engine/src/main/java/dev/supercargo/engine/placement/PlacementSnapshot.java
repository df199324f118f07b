package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything a decision sees of the world. The same id means the same content.
 *
 * @param id stored with the decision
 * @param takenAt the only "now" of a decision
 * @param options kept sorted by id, so that their order carries no meaning
 * @param evidence for predictions
 */
public record PlacementSnapshot(String id, Instant takenAt, List<CapacityOption> options, Evidence evidence) {

    public PlacementSnapshot {
        options = options.stream()
                .sorted(Comparator.comparing(CapacityOption::id))
                .toList();
    }
}
