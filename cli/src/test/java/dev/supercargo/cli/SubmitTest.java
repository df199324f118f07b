package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submitting, following, and how the command ends. */
class SubmitTest {

    private static final String PROBLEM = """
            {"type":"https://supercargo.dev/problems/invalid-request","title":"The request is not valid","status":400,
             "detail":"The task file is not valid. line 3: ...","issues":[
              {"code":"UNKNOWN_KEY","path":"resources.acelerators","line":3,"column":5,
               "message":"There is no key 'acelerators' here. Maybe 'accelerators'."},
              {"code":"INVALID","path":"routing.budget","line":7,"column":11,
               "message":"routing.budget: expected an amount above 0 such as '120 USD', but found '0'."},
              {"code":"MISSING","path":"run","message":"what shall the job run?"}]}""";

    private final APlatform platform = new APlatform();

    @TempDir
    private Path directory = Path.of(".");

    private String task = "";

    @BeforeEach
    void writeTask() throws IOException {
        task = Files.writeString(directory.resolve("task.yaml"), "run: x\n").toString();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void printsTheId() {
        platform.answering("POST /api/v1/jobs", 201, "application/json", Answers.job(Answers.ID, "SUBMITTED"));

        Run run = Run.of(platform.url(), "submit", task);

        assertThat(run).isEqualTo(new Run(0, Answers.ID + "  resnet\n", ""));
        assertThat(platform.bodies).containsExactly("run: x\n");
    }

    @Test
    void tellsEveryIssueAsACompilerWould() {
        platform.refusing("POST /api/v1/jobs", 400, PROBLEM);

        Run run = Run.of(platform.url(), "submit", task);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                %1$s:3:5: resources.acelerators: There is no key 'acelerators' here. Maybe 'accelerators'.
                %1$s:7:11: routing.budget: expected an amount above 0 such as '120 USD', but found '0'.
                %1$s: run: what shall the job run?
                """.formatted(task));
    }

    @Test
    void submitsTheOthersAfterAWrongFile() {
        platform.answering("POST /api/v1/jobs", 201, "application/json", Answers.job(Answers.ID, "SUBMITTED"));

        Run run =
                Run.of(platform.url(), "submit", directory.resolve("none.yaml").toString(), task);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith(Answers.ID);
        assertThat(run.err()).contains("none.yaml: there is no such file.");
    }

    @Test
    void followsAJobToItsGoodEnd() {
        platform.answering("POST /api/v1/jobs", 201, "application/json", Answers.job(Answers.ID, "SUBMITTED"))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "PLACED"))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "RUNNING"))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "SUCCEEDED"));

        Run run = Run.of(platform.url(), "submit", "--wait", task);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                %1$s  resnet
                %1$s  PLACED  aws us-east-1 g5.xlarge spot, expected $3.50
                %1$s  RUNNING
                %1$s  SUCCEEDED  $1.23
                """.formatted(Answers.ID));
    }

    @Test
    void endsWithOneIfTheJobWaitedForIsRejected() {
        platform.answering("POST /api/v1/jobs", 201, "application/json", Answers.job(Answers.ID, "SUBMITTED"))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "REJECTED"));

        Run run = Run.of(platform.url(), "submit", "--wait", task);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("REJECTED  no candidate of 3 is possible");
    }

    @Test
    void endsWithTwoOnWrongUsage() {
        assertThat(Run.of(platform.url(), "submit").code()).isEqualTo(2);
        assertThat(Run.of(platform.url(), "sumbit", task).code()).isEqualTo(2);
        assertThat(Run.of("not an address", "jobs").code()).isEqualTo(2);
    }

    @Test
    void endsWithThreeAndSaysHowToStartIfNobodyAnswers() {
        platform.close();

        Run run = Run.of(platform.url(), "jobs");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("Cannot reach the platform at " + platform.url())
                .contains("./supercargo up");
    }

    @Test
    void endsWithFourIfThePlatformIsInTrouble() {
        platform.refusing("GET /api/v1/jobs", 503, "{\"status\":503,\"detail\":\"The market is not read yet.\"}");

        Run run = Run.of(platform.url(), "jobs");

        assertThat(run).isEqualTo(new Run(4, "", "The market is not read yet.\n"));
    }

    @Test
    void endsWithFourIfSomethingElseAnswers() {
        platform.answering("GET /api/v1/jobs", 200, "text/html", "<html>");

        assertThat(Run.of(platform.url(), "jobs").code()).isEqualTo(4);
    }

    @Test
    void sendsTheTokenIfThereIsOne() {
        platform.answering("GET /api/v1/jobs", Answers.jobs());

        Run.of(Map.of("SUPERCARGO_URL", platform.url(), "SUPERCARGO_TOKEN", "secret"), false, "jobs");
        Run.of(platform.url(), "jobs");

        assertThat(platform.authorizations).containsExactly("Bearer secret", "null");
    }
}
