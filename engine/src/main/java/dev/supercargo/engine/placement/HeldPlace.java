package dev.supercargo.engine.placement;

/**
 * The place that a job holds.
 *
 * @param optionId of the snapshot
 * @param perNode accelerators used in each node
 * @param nodes used
 */
public record HeldPlace(String optionId, int perNode, int nodes) {

    public boolean is(Assessment candidate) {
        return candidate.option().id().equals(optionId) && candidate.perNode() == perNode && candidate.nodes() == nodes;
    }
}
