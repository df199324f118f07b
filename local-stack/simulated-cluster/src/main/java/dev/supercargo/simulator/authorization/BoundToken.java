package dev.supercargo.simulator.authorization;

import java.util.List;
import java.util.Optional;

/**
 * What a token stands for.
 *
 * @param audiences whom it is meant for
 * @param pod that it lives and dies with; empty if it is bound to none
 */
public record BoundToken(ServiceAccount account, List<String> audiences, Optional<Pod> pod) {

    /** The audience of the API itself, which whoever asks for none gets. */
    public static final String API = "https://kubernetes.default.svc";

    /** The pod of a token; another one of that name has another uid. */
    public record Pod(String name, String uid) {}

    public BoundToken {
        audiences = audiences.isEmpty() ? List.of(API) : List.copyOf(audiences);
    }
}
