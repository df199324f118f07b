package dev.supercargo.simulator.api;

import java.util.Optional;

/**
 * How a write is done.
 *
 * @param manager who will own the written fields; empty = nobody, as for what the cluster starts with
 * @param dryRun only says what would be stored
 */
public record WriteOptions(Optional<String> manager, boolean dryRun) {

    private static final WriteOptions BY_THE_CLUSTER = new WriteOptions(Optional.empty(), false);

    /** The cluster itself writes. */
    public static WriteOptions byTheCluster() {
        return BY_THE_CLUSTER;
    }

    static WriteOptions of(Request request) {
        return new WriteOptions(
                Optional.of(request.fieldManager()), request.parameter("dryRun").equals("All"));
    }
}
