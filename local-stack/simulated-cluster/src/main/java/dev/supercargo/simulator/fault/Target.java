package dev.supercargo.simulator.fault;

import dev.supercargo.simulator.resource.Verb;
import java.util.Set;

/**
 * The requests that a fault hits.
 *
 * @param verbs empty = all
 * @param resources plurals such as {@code jobs}, with subresource {@code jobs/status}; empty = all
 */
public record Target(Set<Verb> verbs, Set<String> resources) {

    private static final Target EVERYTHING = new Target(Set.of(), Set.of());

    public Target {
        verbs = Set.copyOf(verbs);
        resources = Set.copyOf(resources);
    }

    /** Every request for objects. */
    public static Target everything() {
        return EVERYTHING;
    }

    /** Requests with this verb for these objects. */
    public static Target of(Verb verb, String resource) {
        return new Target(Set.of(verb), Set.of(resource));
    }

    boolean contains(Verb verb, String resource) {
        return (verbs.isEmpty() || verbs.contains(verb)) && (resources.isEmpty() || resources.contains(resource));
    }
}
