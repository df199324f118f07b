package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.SortedSet;

/** {@code successPolicy}: an Indexed Job is a success as soon as the indexes that matter have succeeded. */
final class SuccessPolicy {

    private final JsonNode rules;

    SuccessPolicy(JsonNode rules) {
        this.rules = rules;
    }

    /** The first rule that these indexes satisfy, told as the Job's condition tells it. */
    Optional<String> satisfiedBy(SortedSet<Integer> succeeded) {
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            if (isSatisfied(rule, succeeded)) {
                return Optional.of("Matched rules at index " + i);
            }
        }
        return Optional.empty();
    }

    private static boolean isSatisfied(JsonNode rule, SortedSet<Integer> succeeded) {
        if (!rule.has("succeededIndexes")) {
            return rule.has("succeededCount")
                    && succeeded.size() >= rule.get("succeededCount").asInt();
        }
        SortedSet<Integer> counted = Indexes.read(rule.get("succeededIndexes").asText());
        int wanted = rule.path("succeededCount").asInt(counted.size());
        counted.retainAll(succeeded);
        return counted.size() >= wanted;
    }
}
