package dev.supercargo.router.trainingjob;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a TrainingJob asks for: a task file as a tree, whether it waits, and who goes first. For Jackson. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TrainingJobSpec {

    private final Map<String, Object> task = new LinkedHashMap<>();

    @JsonProperty
    private Boolean suspend;

    @JsonProperty
    private Integer priority;

    /** The keys of the task file. */
    @JsonAnyGetter
    public Map<String, Object> task() {
        return task;
    }

    @JsonAnySetter
    void put(String key, Object value) {
        task.put(key, value);
    }

    /** Who goes first among waiting jobs; empty leaves it to the task file. */
    Optional<Integer> priority() {
        return Optional.ofNullable(priority);
    }

    /** Whether the job must not be submitted yet. */
    boolean isHeldBack() {
        return Boolean.TRUE.equals(suspend);
    }
}
