package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading and following a job's log. */
class LogsTest {

    private static final String LOGS = "GET /api/v1/jobs/" + Answers.ID + "/logs";

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void asksForThePartThatIsWanted() {
        platform.answering(LOGS, 200, "text/plain", "epoch 7\n");

        Run run = Run.of(platform.url(), "logs", Answers.ID, "--tail", "5", "--since", "10m", "--node", "3");

        assertThat(run).isEqualTo(new Run(0, "epoch 7\n", ""));
        assertThat(platform.requests).containsExactly(LOGS + "?node=3&since=PT10M&tail=5");
    }

    @Test
    void followsToTheEndOfTheJob() {
        platform.answering(LOGS, 200, "text/plain", "epoch 1\n==> resnet succeeded for $1.00 <==\n");
        platform.answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "SUCCEEDED"));

        Run run = Run.of(platform.url(), "logs", "-f", Answers.ID);

        assertThat(run).isEqualTo(new Run(0, "epoch 1\n==> resnet succeeded for $1.00 <==\n", ""));
        assertThat(platform.requests).startsWith(LOGS + "?follow=true");
    }

    @Test
    void goesOnAfterAStreamThatBrokeAndSaysSo() {
        platform.answering(LOGS, 200, "text/plain", "epoch 1\n").answering(LOGS, 200, "text/plain", "epoch 2\n");
        platform.answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "RUNNING"))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "SUCCEEDED"));

        Run run = Run.of(platform.url(), "logs", "-f", "--tail", "100", Answers.ID);

        assertThat(run.out()).isEqualTo("epoch 1\nepoch 2\n");
        assertThat(run.err()).contains("may be missing");
        assertThat(platform.requests).contains(LOGS + "?follow=true&tail=0");
    }

    @Test
    void refusesATimeThatIsNone() {
        Run run = Run.of(platform.url(), "logs", Answers.ID, "--since", "yesterday");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--since is an instant").contains("'yesterday'");
    }

    @Test
    void tellsWhyThePlatformDoesNotFollow() {
        platform.refusing(LOGS, 429, "{\"status\":429,\"detail\":\"User ann follows 16 logs already.\"}");

        Run run = Run.of(platform.url(), "logs", "-f", Answers.ID);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("User ann follows 16 logs already.");
    }
}
