package dev.supercargo.simulator.api;

import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ResourceType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields that a field selector may name: those that a real server knows for the kind, and no others. */
final class SelectableFields {

    private static final Set<String> ALL = Set.of("metadata.name", "metadata.namespace");

    private static final Map<ResourceType, Map<String, String>> OF_KIND = Map.of(
            ResourceType.POD,
            same(
                    "spec.nodeName",
                    "spec.restartPolicy",
                    "spec.schedulerName",
                    "spec.serviceAccountName",
                    "spec.hostNetwork",
                    "status.phase",
                    "status.podIP",
                    "status.nominatedNodeName"),
            ResourceType.EVENT,
            Map.ofEntries(
                    Map.entry("involvedObject.kind", "involvedObject.kind"),
                    Map.entry("involvedObject.namespace", "involvedObject.namespace"),
                    Map.entry("involvedObject.name", "involvedObject.name"),
                    Map.entry("involvedObject.uid", "involvedObject.uid"),
                    Map.entry("involvedObject.apiVersion", "involvedObject.apiVersion"),
                    Map.entry("involvedObject.fieldPath", "involvedObject.fieldPath"),
                    Map.entry("reason", "reason"),
                    Map.entry("reportingComponent", "reportingComponent"),
                    Map.entry("source", "source.component"),
                    Map.entry("type", "type")),
            ResourceType.JOB,
            Map.of("status.successful", "status.succeeded"),
            ResourceType.NODE,
            same("spec.unschedulable"),
            ResourceType.NAMESPACE,
            same("status.phase"),
            ResourceType.SECRET,
            same("type"));

    private SelectableFields() {}

    private static Map<String, String> same(String... fields) {
        Map<String, String> map = new java.util.HashMap<>();
        for (String field : fields) {
            map.put(field, field);
        }
        return Map.copyOf(map);
    }

    /**
     * The way to the value.
     *
     * @throws ApiException 400 when objects of this kind are not selected by that field
     */
    static String[] path(ResourceType type, String field) {
        Map<String, String> known = OF_KIND.getOrDefault(type, Map.of());
        if (!ALL.contains(field) && !known.containsKey(field)) {
            Set<String> possible = new TreeSet<>(ALL);
            possible.addAll(known.keySet());
            throw ApiException.badRequest("\"" + field + "\" is not a known field selector: only \""
                    + String.join("\", \"", possible) + "\"");
        }
        return known.getOrDefault(field, field).split("\\.");
    }
}
