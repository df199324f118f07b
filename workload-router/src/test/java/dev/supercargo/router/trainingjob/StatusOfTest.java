package dev.supercargo.router.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.JobView;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a TrainingJob shows of its job. */
class StatusOfTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final PlaceRef PLACE = new PlaceRef(
            "aws-p4d", "aws", "us-east-1", null, "p4d.24xlarge", "SPOT", "sim", "nvidia-a100-sxm-40gb", 8, 2, false);
    private final StatusOf statuses = new StatusOf(Optional.of("https://console.example"));

    @Test
    void showsPlaceCostAndTimeOfARunningJob() {
        TrainingJobStatus status = of(job(JobState.RUNNING), Optional.empty());

        assertThat(status.state()).isEqualTo("RUNNING");
        assertThat(status.place()).isEqualTo("2x aws us-east-1 p4d.24xlarge spot");
        assertThat(status.progress()).isEqualTo("41%");
        assertThat(status.cost()).isEqualTo("$12.35");
        assertThat(status.expectedCost()).isEqualTo("$30.00");
        assertThat(status.eta()).isEqualTo("2026-11-26T15:17:00Z");
        assertThat(status.console()).isEqualTo("https://console.example/jobs/01j");
        assertThat(status.observedGeneration()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, False, False, False, False",
        "DEFERRED, False, False, False, False",
        "PLACED, True, False, False, False",
        "QUEUED, True, False, False, False",
        "STARTING, True, False, False, False",
        "RUNNING, True, True, False, False",
        "INTERRUPTED, False, False, False, False",
        "SUSPENDED, False, False, False, False",
        "SUCCEEDED, True, False, True, False",
        "FAILED, False, False, False, True",
        "CANCELLED, False, False, False, True",
        "REJECTED, False, False, False, True"
    })
    void hasTheConditionsOfItsState(JobState state, String placed, String running, String succeeded, String failed) {
        TrainingJobStatus status = of(job(state), Optional.empty());

        assertThat(status.conditions())
                .extracting(Condition::getType)
                .containsExactly("Accepted", "Placed", "Running", "Succeeded", "Failed");
        assertThat(status.conditions())
                .extracting(Condition::getStatus)
                .containsExactly("True", placed, running, succeeded, failed);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void neverChangesWithoutAReason(JobState state) {
        TrainingJobStatus first = of(job(state), Optional.empty());

        TrainingJobStatus second =
                statuses.of(new Standing.Accepted(job(state)), Optional.of(first), 3, NOW.plus(Duration.ofHours(1)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void keepsSinceWhenAConditionHolds() {
        TrainingJobStatus starting = of(job(JobState.STARTING), Optional.empty());

        TrainingJobStatus running = statuses.of(
                new Standing.Accepted(job(JobState.RUNNING)), Optional.of(starting), 3, NOW.plusSeconds(60));

        assertThat(since(running, "Placed")).isEqualTo(NOW.toString());
        assertThat(since(running, "Running")).isEqualTo(NOW.plusSeconds(60).toString());
    }

    @Test
    void tellsEverythingThatIsWrongByTheFieldsOfTheObject() {
        Problem problem = new Problem(
                ProblemType.INVALID_REQUEST,
                "The task file is not valid. line 4: …",
                List.of(
                        new Issue("INVALID", "routing.deadline", 4, 3, "routing.deadline: expected a duration."),
                        new Issue("UNKNOWN_MODEL", "routing.model", 5, 3, "routing.model: there is no model 'x'.")));

        TrainingJobStatus status = of(new Standing.Refused(problem), Optional.empty());

        assertThat(status.state()).isEqualTo("INVALID");
        assertThat(status.jobId()).isNull();
        assertThat(status.reason())
                .isEqualTo("spec.routing.deadline: expected a duration. spec.routing.model: there is no model 'x'.");
        assertThat(status.conditions().getFirst().getStatus()).isEqualTo("False");
        assertThat(status.conditions().getFirst().getReason()).isEqualTo("InvalidRequest");
        assertThat(status.conditions().getFirst().getMessage()).isEqualTo(status.reason());
    }

    @Test
    void saysThatAHeldBackObjectIsNoJobYet() {
        TrainingJobStatus status = of(new Standing.HeldBack(), Optional.empty());

        assertThat(status.state()).isEqualTo("SUSPENDED");
        assertThat(status.conditions().getFirst().getStatus()).isEqualTo("Unknown");
        assertThat(status.reason()).contains("spec.suspend");
    }

    @Test
    void keepsTheLastStatusOfAJobWhoseRecordIsGone() {
        TrainingJobStatus last = of(job(JobState.SUCCEEDED), Optional.empty());

        assertThat(of(new Standing.Archived("01j"), Optional.of(last))).isEqualTo(last);
        assertThat(of(new Standing.Archived("01j"), Optional.empty()).state()).isEqualTo("ARCHIVED");
    }

    private TrainingJobStatus of(JobView job, Optional<TrainingJobStatus> before) {
        return of(new Standing.Accepted(job), before);
    }

    private TrainingJobStatus of(Standing standing, Optional<TrainingJobStatus> before) {
        return statuses.of(standing, before, 3, NOW);
    }

    private static String since(TrainingJobStatus status, String type) {
        return status.conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow()
                .getLastTransitionTime();
    }

    private static JobView job(JobState state) {
        return new JobView(
                "01j",
                "trial",
                "vision",
                "kubernetes:ml",
                state,
                "urgency",
                "MEDIUM",
                "resnet-50",
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                PLACE,
                1,
                0,
                0,
                0.4199,
                0.4,
                Duration.ofHours(3),
                Instant.parse("2026-11-26T15:17:29Z"),
                Money.usd("30"),
                Money.usd("12.346"),
                "1.5",
                "It is the cheapest.",
                null,
                null,
                false,
                50,
                0,
                null,
                null,
                List.of());
    }
}
