package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.util.Optional;

/** {@code podFailurePolicy}: the first rule that matches a failed pod decides; a pod that no rule matches counts. */
final class FailurePolicy {

    enum Action {
        FAIL_JOB,
        FAIL_INDEX,
        IGNORE,
        COUNT
    }

    /** What a failed pod means, and why, for the Job's condition. */
    record Verdict(Action action, String message) {}

    private final JsonNode rules;

    FailurePolicy(JsonNode rules) {
        this.rules = rules;
    }

    Verdict judge(JsonNode pod) {
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            Optional<String> match = exitCode(rule, pod).or(() -> condition(rule, pod));
            if (match.isPresent()) {
                String action = rule.path("action").asText();
                String message = match.get() + " matching " + action + " rule at index " + i;
                return new Verdict(
                        switch (action) {
                            case "FailJob" -> Action.FAIL_JOB;
                            case "FailIndex" -> Action.FAIL_INDEX;
                            case "Ignore" -> Action.IGNORE;
                            default -> Action.COUNT;
                        },
                        message);
            }
        }
        return new Verdict(Action.COUNT, "");
    }

    private static String where(JsonNode pod) {
        return "pod " + Metadata.namespace(pod) + "/" + Metadata.name(pod);
    }

    private static Optional<String> exitCode(JsonNode rule, JsonNode pod) {
        JsonNode wanted = rule.path("onExitCodes");
        String container = wanted.path("containerName").asText("");
        for (JsonNode status : Json.at(pod, "status", "containerStatuses")) {
            int code = status.path("state").path("terminated").path("exitCode").asInt(0);
            boolean sameContainer =
                    container.isEmpty() || container.equals(status.path("name").asText());
            boolean listed = Json.stream(wanted.path("values")).anyMatch(value -> value.asInt() == code);
            boolean matches = switch (wanted.path("operator").asText()) {
                case "In" -> listed;
                case "NotIn" -> !listed;
                default -> false;
            };
            if (sameContainer && code != 0 && matches) {
                return Optional.of("Container " + status.path("name").asText() + " for " + where(pod)
                        + " failed with exit code " + code);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> condition(JsonNode rule, JsonNode pod) {
        for (JsonNode wanted : rule.path("onPodConditions")) {
            String type = wanted.path("type").asText();
            String status = wanted.path("status").asText("True");
            if (Pods.condition(pod, type)
                    .filter(found -> found.path("status").asText().equals(status))
                    .isPresent()) {
                return Optional.of(
                        "Pod " + Metadata.namespace(pod) + "/" + Metadata.name(pod) + " has condition " + type);
            }
        }
        return Optional.empty();
    }
}
