package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Instant;

/** A CustomResourceDefinition is established the moment it is created; its schema is kept but not enforced. */
final class CustomResources {

    private CustomResources() {}

    static void establish(ObjectNode definition, Instant now) {
        ObjectNode status = Json.child(definition, "status");
        status.set("acceptedNames", Json.at(definition, "spec", "names"));
        var stored = status.putArray("storedVersions");
        Json.at(definition, "spec", "versions")
                .forEach(version -> stored.add(version.path("name").asText()));
        var conditions = status.putArray("conditions");
        for (String type : new String[] {"NamesAccepted", "Established"}) {
            conditions
                    .addObject()
                    .put("type", type)
                    .put("status", "True")
                    .put("reason", type.equals("Established") ? "InitialNamesAccepted" : "NoConflicts")
                    .put("message", "the initial names have been accepted")
                    .put("lastTransitionTime", Metadata.time(now));
        }
    }
}
