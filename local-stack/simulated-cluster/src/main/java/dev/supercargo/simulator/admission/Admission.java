package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The one entrance for objects that clients write: defaults first, then rules, all violations at once. */
public final class Admission {

    private static final Pattern DNS_LABEL_OR_SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL_VALUE = 63;
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?");

    private Admission() {}

    /** Completes a new object and refuses it where it is invalid. */
    public static void admitNew(ResourceType type, ObjectNode object) {
        if (type.equals(ResourceType.JOB)) {
            JobDefaults.apply(object);
        } else if (type.equals(ResourceType.POD)) {
            PodDefaults.apply(Json.child(object, "spec"));
            Json.child(object, "status").put("phase", "Pending").put("qosClass", "Burstable");
        }
        List<Cause> causes = metadata(object);
        causes.addAll(ofKind(type, object));
        refuse(type, object, causes);
    }

    /** Refuses an update that makes the object invalid or touches what is immutable. */
    public static void admitUpdate(ResourceType type, ObjectNode before, ObjectNode after) {
        List<Cause> causes = metadata(after);
        if (type.equals(ResourceType.JOB)) {
            JobDefaults.apply(after);
            causes.addAll(JobMutability.violations(before, after));
        } else if (type.equals(ResourceType.POD)) {
            causes.addAll(PodRules.changes(before, after));
        }
        causes.addAll(ofKind(type, after));
        refuse(type, after, causes);
    }

    private static List<Cause> ofKind(ResourceType type, ObjectNode object) {
        if (type.equals(ResourceType.JOB)) {
            return JobRules.violations(object);
        }
        if (type.equals(ResourceType.POD)) {
            return PodRules.violations(object.path("spec"), "spec");
        }
        return List.of();
    }

    private static void refuse(ResourceType type, JsonNode object, List<Cause> causes) {
        if (!causes.isEmpty()) {
            throw ApiException.invalid(type, Metadata.name(object), causes);
        }
    }

    private static List<Cause> metadata(JsonNode object) {
        List<Cause> causes = new ArrayList<>();
        String name = Metadata.name(object);
        if (name.isEmpty()) {
            causes.add(Cause.required("metadata.name", "name or generateName is required"));
        } else if (name.length() > LONGEST_NAME
                || !DNS_LABEL_OR_SUBDOMAIN.matcher(name).matches()) {
            causes.add(Cause.invalid(
                    "metadata.name",
                    "\"" + name + "\"",
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.',"
                            + " and must start and end with an alphanumeric character"));
        }
        Json.at(object, "metadata", "labels").properties().forEach(label -> {
            String value = label.getValue().asText();
            if (value.length() > LONGEST_LABEL_VALUE
                    || !LABEL_VALUE.matcher(value).matches()) {
                causes.add(Cause.invalid(
                        "metadata.labels",
                        "\"" + value + "\"",
                        "a valid label must be an empty string or consist of at most 63 alphanumeric characters, '-', '_' or"
                                + " '.'"));
            }
        });
        return causes;
    }
}
