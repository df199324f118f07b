package dev.supercargo.router.trainingjob;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.JobView;
import io.fabric8.kubernetes.api.model.Condition;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status of a TrainingJob by where it stands. Pure. */
final class StatusOf {

    private final Optional<String> console;

    /** @param console address of the console, without a slash at its end; empty if it is not known */
    StatusOf(Optional<String> console) {
        this.console = console;
    }

    /**
     * @param before the status now, empty for a new object
     * @param generation of the object that {@code standing} was found with
     */
    TrainingJobStatus of(Standing standing, Optional<TrainingJobStatus> before, long generation, Instant now) {
        List<Condition> known = before.flatMap(status -> Optional.ofNullable(status.conditions()))
                .orElse(List.of());
        List<Condition> conditions = new Conditions(known, generation, now).of(standing);
        return switch (standing) {
            case Standing.HeldBack held -> without("SUSPENDED", conditions, generation);
            case Standing.Refused refused -> without("INVALID", conditions, generation);
            case Standing.Accepted(JobView job) -> with(job, conditions, generation);
            case Standing.Archived(String jobId) -> before.orElseGet(() -> archived(jobId, generation));
        };
    }

    private static TrainingJobStatus without(String state, List<Condition> conditions, long generation) {
        return new TrainingJobStatus(
                generation,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                conditions.getFirst().getMessage(),
                null,
                null,
                conditions);
    }

    private static TrainingJobStatus archived(String jobId, long generation) {
        return new TrainingJobStatus(
                generation,
                jobId,
                "ARCHIVED",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "The record of job " + jobId + " is gone.",
                null,
                null,
                List.of());
    }

    private TrainingJobStatus with(JobView job, List<Condition> conditions, long generation) {
        return new TrainingJobStatus(
                generation,
                job.id(),
                job.state().name(),
                job.place() == null ? null : place(job.place()),
                String.format(Locale.ROOT, "%.0f%%", Math.floor(100 * job.progress())),
                dollars(job.cost()),
                job.expectedCost() == null ? null : dollars(job.expectedCost()),
                job.predictedFinish() == null
                        ? null
                        : job.predictedFinish().truncatedTo(ChronoUnit.MINUTES).toString(),
                job.attempt(),
                job.interruptions(),
                job.reason(),
                console.map(address -> address + "/jobs/" + job.id()).orElse(null),
                job.simulated(),
                conditions);
    }

    private static String place(PlaceRef place) {
        String nodes = place.nodes() == 1 ? "" : place.nodes() + "x ";
        String market = place.market().toLowerCase(Locale.ROOT).replace('_', '-');
        return nodes + place.provider() + " " + place.region() + " " + place.instanceType() + " " + market;
    }

    private static String dollars(Money money) {
        return "$" + money.amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
