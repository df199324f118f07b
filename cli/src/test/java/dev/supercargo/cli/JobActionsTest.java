package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the commands that act on a job send, and what they tell. */
class JobActionsTest {

    private static final String JOB = "POST /api/v1/jobs/" + Answers.ID + "/";
    private static final String STOPPED = """
            {"id":"%s","name":"resnet","state":"RUNNING","dryRun":true,
             "consequences":{"lostAcceleratorHours":"1.25","message":"Up to 1.25 accelerator-hours are lost."}}""".formatted(Answers.ID);

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void suspendTellsWhatIsLost() {
        platform.answering(JOB + "suspend", 200, "application/json", STOPPED);

        Run run = Run.of(platform.url(), "suspend", Answers.ID, "--dry-run", "--reason", "Data is cleaned.");

        assertThat(run).isEqualTo(new Run(0, Answers.ID + "  RUNNING\nUp to 1.25 accelerator-hours are lost.\n", ""));
        assertThat(platform.bodies).containsExactly("{\"now\":false,\"dryRun\":true,\"reason\":\"Data is cleaned.\"}");
    }

    @Test
    void cancelCanBeAtOnce() {
        platform.answering(JOB + "cancel", 202, "application/json", STOPPED);

        assertThat(Run.of(platform.url(), "cancel", Answers.ID, "--now").code()).isZero();

        assertThat(platform.bodies).containsExactly("{\"now\":true,\"dryRun\":false}");
    }

    @Test
    void retryPrintsTheNewJob() {
        String again = "01KAPR0000000000000000000B";
        platform.answering(JOB + "retry", 201, "application/json", Answers.job(again, "SUBMITTED"));

        Run run = Run.of(platform.url(), "retry", Answers.ID, "--from-checkpoint");

        assertThat(run).isEqualTo(new Run(0, again + "  resnet\n", ""));
        assertThat(platform.bodies).containsExactly("{\"fromCheckpoint\":true}");
    }

    @Test
    void priorityIsANumber() {
        assertThat(Run.of(platform.url(), "priority", Answers.ID, "high").code())
                .isEqualTo(2);
        assertThat(platform.requests).isEmpty();
    }

    @Test
    void whatTheStateDoesNotAllowIsToldAsThePlatformTellsIt() {
        platform.refusing(
                JOB + "resume",
                409,
                "{\"status\":409,\"detail\":\"Job x is FAILED and cannot be resumed. Allowed now: retry.\"}");

        Run run = Run.of(platform.url(), "resume", Answers.ID);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Allowed now: retry.");
    }
}
