package dev.supercargo.simulator.authorization;

import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.resource.Verb;

/**
 * What somebody wants to do.
 *
 * @param resource plural, with the subresource where there is one: {@code pods/log}
 * @param namespace empty for all of them, or for what has none
 * @param name empty for a collection
 */
public record Access(Verb verb, ResourceType type, String resource, String namespace, String name) {

    /** The same on the way to an object that is not there yet. */
    public Access creating() {
        return new Access(Verb.CREATE, type, resource, namespace, name);
    }

    /** As in a role, {@code batch/jobs create}. */
    public String right() {
        return type.group() + "/" + resource + " " + verb.written();
    }
}
