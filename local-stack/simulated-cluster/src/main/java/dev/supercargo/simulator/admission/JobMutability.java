package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What may change in a Job. The template is immutable, except that a suspended Job that is not started may get other
 * labels, annotations, node selector, affinity, tolerations and scheduling gates (KEP-2926, GA in Kubernetes 1.27) and
 * other container resources (KEP-5440, beta in 1.36), in the very patch that resumes it.
 */
final class JobMutability {

    private static final List<String> IMMUTABLE = List.of(
            "selector", "completionMode", "podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "managedBy");
    private static final List<String> SCHEDULING =
            List.of("nodeSelector", "affinity", "tolerations", "schedulingGates");
    private static final String EXPLANATION = "field is immutable";

    private JobMutability() {}

    static List<Cause> violations(ObjectNode before, ObjectNode after) {
        List<Cause> causes = new ArrayList<>();
        JsonNode old = before.path("spec");
        JsonNode fresh = after.path("spec");
        for (String field : IMMUTABLE) {
            if (!old.path(field).equals(fresh.path(field))) {
                causes.add(immutable("spec." + field));
            }
        }
        if (!old.path("completions").equals(fresh.path("completions")) && !elastic(fresh)) {
            causes.add(immutable("spec.completions"));
        }
        boolean suspendedAndNotStarted =
                old.path("suspend").asBoolean() && Json.isAbsent(Json.at(before, "status", "startTime"));
        if (!frozen(old.path("template"), suspendedAndNotStarted)
                .equals(frozen(fresh.path("template"), suspendedAndNotStarted))) {
            causes.add(immutable("spec.template"));
        }
        return causes;
    }

    private static Cause immutable(String field) {
        return new Cause(field, "FieldValueInvalid", "Invalid value: " + EXPLANATION);
    }

    /** An Indexed Job may grow and shrink as long as completions and parallelism stay equal (elastic Indexed Jobs). */
    private static boolean elastic(JsonNode spec) {
        return spec.path("completionMode").asText().equals("Indexed")
                && spec.path("completions").equals(spec.path("parallelism"));
    }

    private static ObjectNode frozen(JsonNode template, boolean schedulingMayChange) {
        ObjectNode frozen = template.isObject() ? template.deepCopy() : Json.object();
        if (schedulingMayChange) {
            ObjectNode metadata = Json.child(frozen, "metadata");
            metadata.remove(List.of("labels", "annotations"));
            ObjectNode spec = Json.child(frozen, "spec");
            spec.remove(SCHEDULING);
            for (JsonNode container : spec.path("containers")) {
                ((ObjectNode) container).remove("resources");
            }
        }
        return frozen;
    }
}
