package dev.supercargo.router.taskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.quantities.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Task files with {@code routing.serving} are deployments, and nothing else. */
class DeploymentFileTest {

    private static final DeploymentFileParser PARSER = new DeploymentFileParser(new BundledKnowledge(), Grants.none());
    private static final String LEAST = """
            resources: {image_id: me/eye:1}
            routing:
              model: resnet-50
              serving: {target_fps: 30%s}
            """;

    @Test
    void readsTheExample() throws IOException {
        String text = Files.readString(BundledKnowledge.ROOT.resolve("examples/edge/shelf-camera.yaml"));

        DeploymentFile file = PARSER.parse(text, "tester");

        assertThat(DeploymentFileParser.describesDeployment(text)).isTrue();
        assertThat(file.name()).isEqualTo("shelf-camera");
        assertThat(file.team()).isEqualTo("vision");
        assertThat(file.goal())
                .isEqualTo(new EdgeGoal(30, Optional.of(Duration.ofMillis(50)), Optional.of(new Power(15))));
        assertThat(file.setup().precision()).isEqualTo(Precision.INT8);
        assertThat(file.endpoint()).contains(new DeploymentFile.Endpoint(8080, Optional.of("/healthz")));
    }

    @Test
    void takesWhatIsLeftOutAsOneFrameAtATimeInHalfPrecisionOnOneBoard() {
        DeploymentFile file = PARSER.parse(LEAST.formatted(""), "tester");

        assertThat(file.user()).isEqualTo("tester");
        assertThat(file.replicas()).isEqualTo(1);
        assertThat(file.setup().batch()).isEqualTo(1);
        assertThat(file.setup().precision()).isEqualTo(Precision.FP16);
        assertThat(file.goal()).isEqualTo(EdgeGoal.of(30));
        assertThat(file.command()).isEmpty();
    }

    @ParameterizedTest(name = "serving: target_fps: 30{0}")
    @CsvSource(delimiter = '|', textBlock = """
            , max_power: 15     | max_power | unit
            , max_power: 0W     | max_power | unit
            , max_latency: 0ms  | max_latency | above 0
            , max_latency: 50   | max_latency | unit
            , batch: 0          | batch | 1 or more
            , port: 70000       | port | 1 to 65535
            , health: /ok       | health | needs a port
            , replicas: 1000    | replicas | 1 to 100
            , target_fsp: 3     | target_fsp | Maybe 'target_fps'
            """)
    void tellsWhatIsWrongByField(String more, String field, String advice) {
        Problem problem = refused(LEAST.formatted(more));

        assertThat(problem.issues()).anySatisfy(issue -> {
            assertThat(issue.path()).isEqualTo("routing.serving." + field);
            assertThat(issue.message()).contains(advice);
        });
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        Problem problem = refused("routing: {serving: {batch: 1}}");

        assertThat(problem.issues())
                .extracting(Issue::path)
                .containsExactlyInAnyOrder("resources", "routing", "routing.serving.target_fps");
    }

    @Test
    void isNoJobAndSaysWhatToDoInstead() {
        TaskFileParser jobs = new TaskFileParser(new BundledKnowledge(), Grants.none());
        String text = LEAST.formatted("") + "run: serve";

        Problem problem = catchThrowableOfType(Problem.class, () -> jobs.parse(text, "tester", Instant.EPOCH));

        assertThat(problem.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.path()).isEqualTo("routing.serving");
            assertThat(issue.message()).contains("supercargo deploy");
        });
        assertThat(DeploymentFileParser.describesDeployment("run: x")).isFalse();
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Problem.class, () -> PARSER.parse(text, "tester"));
    }
}
