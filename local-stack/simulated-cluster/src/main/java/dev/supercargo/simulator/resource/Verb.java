package dev.supercargo.simulator.resource;

import java.util.Locale;
import java.util.Optional;

/** What a request does to objects, as Kubernetes' roles name it. */
public enum Verb {
    GET,
    LIST,
    WATCH,
    CREATE,
    UPDATE,
    PATCH,
    DELETE,
    DELETECOLLECTION;

    /** The name in roles, for example {@code deletecollection}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb with that name. */
    public static Optional<Verb> of(String written) {
        for (Verb verb : values()) {
            if (verb.written().equals(written)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
