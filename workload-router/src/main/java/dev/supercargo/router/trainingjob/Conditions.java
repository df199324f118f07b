package dev.supercargo.router.trainingjob;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.JobView;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conditions of a TrainingJob. Pure: since when a condition holds is taken from those before. */
final class Conditions {

    private static final int MESSAGE_MAX = 4_000;

    private final List<Condition> before;
    private final long generation;
    private final Instant now;

    Conditions(List<Condition> before, long generation, Instant now) {
        this.before = before;
        this.generation = generation;
        this.now = now;
    }

    List<Condition> of(Standing standing) {
        return switch (standing) {
            case Standing.HeldBack held ->
                unaccepted("Unknown", "Suspended", "spec.suspend is true; the job is submitted once it is false.");
            case Standing.Refused(Problem problem) ->
                unaccepted("False", word(problem.type().slug()), text(problem));
            case Standing.Accepted(JobView job) -> accepted(job);
            case Standing.Archived gone -> before;
        };
    }

    private List<Condition> unaccepted(String status, String reason, String message) {
        String because = "There is no job.";
        return List.of(
                condition("Accepted", status, reason, message),
                condition("Placed", "False", reason, because),
                condition("Running", "False", reason, because),
                condition("Succeeded", "False", reason, because),
                condition("Failed", "False", reason, because));
    }

    private List<Condition> accepted(JobView job) {
        JobState state = job.state();
        String reason = word(state.name());
        String why = job.reason() == null ? "" : job.reason();
        boolean failed = state == JobState.FAILED || state == JobState.REJECTED || state == JobState.CANCELLED;
        return List.of(
                condition("Accepted", "True", "Accepted", "It is job " + job.id() + "."),
                condition("Placed", truth(state.holdsCapacity() || state == JobState.SUCCEEDED), reason, why),
                condition("Running", truth(state == JobState.RUNNING), reason, ""),
                condition("Succeeded", truth(state == JobState.SUCCEEDED), reason, ""),
                condition("Failed", truth(failed), reason, failed ? why : ""));
    }

    private Condition condition(String type, String status, String reason, String message) {
        Optional<Condition> last = before.stream()
                .filter(known ->
                        known.getType().equals(type) && known.getStatus().equals(status))
                .findFirst();
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message.length() > MESSAGE_MAX ? message.substring(0, MESSAGE_MAX) : message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(
                        last.map(Condition::getLastTransitionTime).orElseGet(now::toString))
                .build();
    }

    private static String truth(boolean holds) {
        return holds ? "True" : "False";
    }

    /** All that is wrong, by the fields of the object; lines and columns are those of no file that anybody has. */
    static String text(Problem problem) {
        return problem.issues().isEmpty()
                ? problem.getMessage()
                : problem.issues().stream().map(Conditions::text).collect(Collectors.joining(" "));
    }

    private static String text(Issue issue) {
        String message = issue.message();
        return message.startsWith(issue.path()) && !issue.path().isEmpty() ? "spec." + message : message;
    }

    /** {@code invalid-request} and {@code RUNNING} as Kubernetes writes reasons: {@code InvalidRequest}, {@code Running}. */
    private static String word(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[-_]"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
