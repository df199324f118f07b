package dev.supercargo.simulator.api;

import dev.supercargo.simulator.resource.ApiException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a write is done.
 *
 * @param manager who will own the written fields; empty = nobody, as for what the cluster starts with
 * @param dryRun only says what would be stored
 * @param strict refuses fields that the kind does not know, instead of leaving them out
 */
public record WriteOptions(Optional<String> manager, boolean dryRun, boolean strict) {

    private static final WriteOptions BY_THE_CLUSTER = new WriteOptions(Optional.empty(), false, false);

    /** The cluster itself writes. */
    public static WriteOptions byTheCluster() {
        return BY_THE_CLUSTER;
    }

    static WriteOptions of(Request request) {
        return new WriteOptions(
                Optional.of(request.fieldManager()),
                request.parameter("dryRun").equals("All"),
                request.parameter("fieldValidation").equals("Strict"));
    }

    /** @throws ApiException 400 when fields were left out and that must not be */
    void judgeUnknownFields(List<String> leftOut) {
        if (strict && !leftOut.isEmpty()) {
            throw ApiException.badRequest(leftOut.stream()
                    .map(field -> "unknown field \"" + field + "\"")
                    .collect(Collectors.joining(", ", "strict decoding error: ", "")));
        }
    }
}
