package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a batch/v1 Job must satisfy. */
final class JobRules {

    private static final int LONGEST_NAME = 63;
    private static final int MOST_FAILURE_RULES = 20;
    private static final List<String> COUNTS = List.of(
            "parallelism",
            "completions",
            "backoffLimit",
            "backoffLimitPerIndex",
            "maxFailedIndexes",
            "activeDeadlineSeconds",
            "ttlSecondsAfterFinished");
    private static final Pattern INDEXES = Pattern.compile("(\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*)?");
    private static final Set<String> ACTIONS = Set.of("FailJob", "FailIndex", "Ignore", "Count");

    private JobRules() {}

    static List<Cause> violations(JsonNode job) {
        List<Cause> causes = new ArrayList<>();
        JsonNode spec = job.path("spec");
        if (Metadata.name(job).length() > LONGEST_NAME) {
            // The name becomes a label of the pods.
            causes.add(Cause.invalid(
                    "metadata.name", "\"" + Metadata.name(job) + "\"", "must be no more than 63 characters"));
        }
        for (String field : COUNTS) {
            JsonNode value = spec.path(field);
            if (!Json.isAbsent(value) && (!value.isIntegralNumber() || value.asLong() < 0)) {
                causes.add(Cause.invalid(
                        "spec." + field, value.toString(), "must be an integer greater than or equal to 0"));
            }
        }
        if (!Json.isAbsent(spec.path("suspend")) && !spec.path("suspend").isBoolean()) {
            causes.add(Cause.invalid("spec.suspend", spec.path("suspend").toString(), "must be true or false"));
        }
        if (spec.path("completionMode").asText().equals("Indexed") && Json.isAbsent(spec.path("completions"))) {
            causes.add(Cause.required("spec.completions", "when completion mode is Indexed"));
        }
        boolean indexed = spec.path("completionMode").asText().equals("Indexed");
        for (String field : List.of("backoffLimitPerIndex", "maxFailedIndexes", "successPolicy")) {
            if (!indexed && !Json.isAbsent(spec.path(field))) {
                causes.add(Cause.invalid(
                        "spec." + field, spec.path(field).toString(), "requires indexed completion mode"));
            }
        }
        for (JsonNode rule : Json.at(spec, "successPolicy", "rules")) {
            String indexes = rule.path("succeededIndexes").asText("");
            if (!INDEXES.matcher(indexes).matches()) {
                causes.add(Cause.invalid(
                        "spec.successPolicy.rules.succeededIndexes", "\"" + indexes + "\"", "must be like 0-3,7"));
            }
        }
        JsonNode template = spec.path("template");
        if (!template.path("spec").isObject()) {
            causes.add(Cause.required("spec.template.spec", ""));
            return causes;
        }
        String restartPolicy = template.path("spec").path("restartPolicy").asText("Always");
        if (!restartPolicy.equals("Never") && !restartPolicy.equals("OnFailure")) {
            causes.add(new Cause(
                    "spec.template.spec.restartPolicy",
                    "FieldValueNotSupported",
                    "Unsupported value: \"" + restartPolicy + "\": supported values: \"OnFailure\", \"Never\""));
        }
        causes.addAll(PodRules.violations(template.path("spec"), "spec.template.spec"));
        failurePolicy(spec, restartPolicy, causes);
        return causes;
    }

    private static void failurePolicy(JsonNode spec, String restartPolicy, List<Cause> causes) {
        JsonNode rules = Json.at(spec, "podFailurePolicy", "rules");
        if (!spec.path("podFailurePolicy").isObject()) {
            return;
        }
        if (!restartPolicy.equals("Never")) {
            causes.add(Cause.invalid(
                    "spec.template.spec.restartPolicy",
                    "\"" + restartPolicy + "\"",
                    "only \"Never\" is supported when podFailurePolicy is specified"));
        }
        if (rules.size() > MOST_FAILURE_RULES) {
            causes.add(new Cause(
                    "spec.podFailurePolicy.rules",
                    "FieldValueTooMany",
                    "Too many: " + rules.size() + ": must have at most 20 items"));
        }
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            String field = "spec.podFailurePolicy.rules[" + i + "]";
            if (!ACTIONS.contains(rule.path("action").asText())) {
                causes.add(new Cause(
                        field + ".action",
                        "FieldValueNotSupported",
                        "Unsupported value: " + rule.path("action")
                                + ": supported values: \"Count\", \"FailIndex\", \"FailJob\", \"Ignore\""));
            }
            boolean byCode = rule.path("onExitCodes").isObject();
            boolean byCondition = !rule.path("onPodConditions").isEmpty();
            if (byCode == byCondition) {
                causes.add(Cause.invalid(
                        field,
                        rule.toString(),
                        "specifying exactly one of onExitCodes and onPodConditions is required"));
            }
            for (JsonNode code : rule.path("onExitCodes").path("values")) {
                if (code.asInt() == 0
                        && rule.path("onExitCodes").path("operator").asText().equals("In")) {
                    causes.add(Cause.invalid(field + ".onExitCodes.values", "0", "must not be 0 for the In operator"));
                }
            }
        }
    }
}
