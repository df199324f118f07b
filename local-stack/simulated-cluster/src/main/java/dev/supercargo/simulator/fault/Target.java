package dev.supercargo.simulator.fault;

import dev.supercargo.simulator.resource.Verb;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The requests that a fault hits.
 *
 * @param verbs empty = all
 * @param resources plurals such as {@code jobs}, with subresource {@code jobs/status}; empty = all
 * @param labels which the object that the request sends must have; empty = any, or none is sent
 */
public record Target(Set<Verb> verbs, Set<String> resources, Map<String, String> labels) {

    private static final Target EVERYTHING = new Target(Set.of(), Set.of(), Map.of());

    public Target {
        verbs = Set.copyOf(verbs);
        resources = Set.copyOf(resources);
        labels = Map.copyOf(labels);
    }

    /** Every request for objects. */
    public static Target everything() {
        return EVERYTHING;
    }

    /** Requests with this verb for these objects. */
    public static Target of(Verb verb, String resource) {
        return new Target(Set.of(verb), Set.of(resource), Map.of());
    }

    /** @param sent the labels of the object that the request sends, asked for only if they matter */
    boolean contains(Verb verb, String resource, Supplier<Map<String, String>> sent) {
        return (verbs.isEmpty() || verbs.contains(verb))
                && (resources.isEmpty() || resources.contains(resource))
                && (labels.isEmpty() || sent.get().entrySet().containsAll(labels.entrySet()));
    }
}
