package dev.supercargo.simulator.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.schema.SchemaStructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a CustomResourceDefinition must satisfy; it is established the moment it is written. */
public final class CustomResourceDefinitions {

    private CustomResourceDefinitions() {}

    /**
     * Refuses an invalid definition and establishes a valid one.
     *
     * @throws ApiException 422 with every violation
     */
    public static void admit(ObjectNode definition, Instant now) {
        List<Cause> causes = violations(definition);
        if (!causes.isEmpty()) {
            throw ApiException.invalid(ResourceType.CUSTOM_RESOURCE_DEFINITION, Metadata.name(definition), causes);
        }
        establish(definition, now);
    }

    private static List<Cause> violations(JsonNode definition) {
        List<Cause> causes = new ArrayList<>();
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        for (String name : List.of("kind", "plural")) {
            if (names.path(name).asText("").isEmpty()) {
                causes.add(Cause.required("spec.names." + name, ""));
            }
        }
        String expected =
                names.path("plural").asText() + "." + spec.path("group").asText();
        if (!Metadata.name(definition).equals(expected)) {
            causes.add(Cause.invalid(
                    "metadata.name",
                    "\"" + Metadata.name(definition) + "\"",
                    "must be spec.names.plural+\".\"+spec.group"));
        }
        if (!List.of("Namespaced", "Cluster").contains(spec.path("scope").asText())) {
            causes.add(new Cause(
                    "spec.scope",
                    "FieldValueNotSupported",
                    "Unsupported value: " + spec.path("scope") + ": supported values: \"Cluster\", \"Namespaced\""));
        }
        long stored = Json.stream(spec.path("versions"))
                .filter(version -> version.path("storage").asBoolean())
                .count();
        if (stored != 1) {
            causes.add(Cause.invalid(
                    "spec.versions", Long.toString(stored), "must have exactly one version marked as storage version"));
        }
        for (int i = 0; i < spec.path("versions").size(); i++) {
            String field = "spec.versions[" + i + "].schema.openAPIV3Schema";
            JsonNode schema = Json.at(spec.path("versions").get(i), "schema", "openAPIV3Schema");
            if (schema.isObject()) {
                causes.addAll(SchemaStructure.violations(schema, field));
            } else {
                causes.add(Cause.required(field, "schemas are required"));
            }
        }
        return causes;
    }

    private static void establish(ObjectNode definition, Instant now) {
        ObjectNode status = Json.child(definition, "status");
        status.set("acceptedNames", Json.at(definition, "spec", "names"));
        var stored = status.putArray("storedVersions");
        for (JsonNode version : Json.at(definition, "spec", "versions")) {
            if (version.path("storage").asBoolean()) {
                stored.add(version.path("name").asText());
            }
        }
        if (status.has("conditions")) {
            return;
        }
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
