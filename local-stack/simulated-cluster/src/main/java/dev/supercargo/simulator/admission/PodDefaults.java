package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;

/** The defaults of a pod's specification. */
final class PodDefaults {

    private static final int TERMINATION_GRACE_SECONDS = 30;

    private PodDefaults() {}

    static void apply(ObjectNode spec) {
        putIfAbsent(spec, "restartPolicy", "Always");
        putIfAbsent(spec, "dnsPolicy", "ClusterFirst");
        putIfAbsent(spec, "schedulerName", "default-scheduler");
        if (!spec.has("terminationGracePeriodSeconds")) {
            spec.put("terminationGracePeriodSeconds", TERMINATION_GRACE_SECONDS);
        }
        if (!spec.has("securityContext")) {
            spec.putObject("securityContext");
        }
        for (JsonNode container : spec.path("containers")) {
            if (container instanceof ObjectNode object) {
                container(object);
            }
        }
    }

    static void putIfAbsent(ObjectNode node, String field, String value) {
        if (Json.isAbsent(node.get(field))) {
            node.put(field, value);
        }
    }

    private static void container(ObjectNode container) {
        putIfAbsent(container, "imagePullPolicy", "IfNotPresent");
        putIfAbsent(container, "terminationMessagePath", "/dev/termination-log");
        putIfAbsent(container, "terminationMessagePolicy", "File");
        ObjectNode resources = Json.child(container, "resources");
        if (resources.get("limits") instanceof ObjectNode limits) {
            // A limit without a request is also the request.
            ObjectNode requests = Json.child(resources, "requests");
            limits.properties().forEach(limit -> {
                if (!requests.has(limit.getKey())) {
                    requests.set(limit.getKey(), limit.getValue());
                }
            });
        }
    }
}
