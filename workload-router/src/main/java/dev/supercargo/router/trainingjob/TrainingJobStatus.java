package dev.supercargo.router.trainingjob;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;

/**
 * What a TrainingJob shows; absent fields are unknown or do not apply.
 *
 * @param state of the job, or {@code INVALID} or {@code SUSPENDED} where there is none
 * @param progress in percent, such as {@code 42%}
 * @param cost US dollars so far, such as {@code $1.25}
 * @param eta RFC 3339
 * @param console address of the job's page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingJobStatus(
        Long observedGeneration,
        String jobId,
        String state,
        String place,
        String progress,
        String cost,
        String expectedCost,
        String eta,
        Integer attempt,
        Integer interruptions,
        String reason,
        String console,
        Boolean simulated,
        List<Condition> conditions) {}
