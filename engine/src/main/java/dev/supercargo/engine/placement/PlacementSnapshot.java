package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * Everything a decision sees of the world. The same id means the same content.
 *
 * @param id stored with the decision
 * @param takenAt the only "now" of a decision
 * @param options kept sorted by id, so that their order carries no meaning, and indexed; hand in {@link PreparedOptions}
 *     to share an index between snapshots
 * @param evidence for predictions
 */
public record PlacementSnapshot(String id, Instant takenAt, List<CapacityOption> options, Evidence evidence) {

    public PlacementSnapshot {
        options = PreparedOptions.of(options);
    }

    /** The options with their index. */
    PreparedOptions prepared() {
        return PreparedOptions.of(options);
    }
}
