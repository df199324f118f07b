package dev.supercargo.router.taskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is told with field, line and advice. */
class BadTaskFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TaskFileParser PARSER = new TaskFileParser(new BundledKnowledge(), Grants.none());

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("nmae: a\nrun: x", "nmae", 1, "Maybe 'name'"),
                Arguments.of(
                        "run: x\nresources:\n  acelerators: A100:8",
                        "resources.acelerators",
                        3,
                        "Maybe 'accelerators'"),
                Arguments.of("run: x\nrouting:\n  deadline: 24 parsecs", "routing.deadline", 3, "24h"),
                Arguments.of(
                        "run: x\nrouting:\n  checkpoint: {interval: 30}", "routing.checkpoint.interval", 3, "unit"),
                Arguments.of("run: x\nrouting:\n  budget: 100 EUR", "routing.budget", 3, "US dollars"),
                Arguments.of("run: x\nrouting:\n  budget: 0", "routing.budget", 3, "above 0"),
                Arguments.of("run: x\nrouting:\n  budget: -5", "routing.budget", 3, "above 0"),
                Arguments.of("run: x\nresources:\n  accelerators: A100:-8", "resources.accelerators", 3, "1 or more"),
                Arguments.of(
                        "run: x\nresources:\n  accelerators: {A100: 0}", "resources.accelerators.A100", 3, "1 or more"),
                Arguments.of("run: x\nresources:\n  accelerators: A100:64", "resources.accelerators", 3, "num_nodes"),
                Arguments.of("run: x\nnum_nodes: 0", "num_nodes", 2, "1 or more"),
                Arguments.of(
                        "run: x\nresources:\n  accelerators: B9000",
                        "resources.accelerators",
                        3,
                        "no accelerator 'B9000'"),
                Arguments.of("run: x\nrouting:\n  model: resnet-5O", "routing.model", 3, "Maybe 'resnet-50'"),
                Arguments.of(
                        "run: x\nrouting:\n  deadline: 2020-01-01T00:00:00Z", "routing.deadline", 3, "is in the past"),
                Arguments.of("run: x\nrouting:\n  policy: cheepest", "routing.policy", 3, "Maybe 'cheapest'"),
                Arguments.of("run: x\nrouting:\n  policy: pinned", "routing.policy", 3, "resources.instance_type"),
                Arguments.of("run: x\nrouting:\n  preemptible: sometimes", "routing.preemptible", 3, "true or false"),
                Arguments.of(
                        "run: x\nresources:\n  instance_type: p4d.24xlrage",
                        "resources.instance_type",
                        3,
                        "Maybe 'p4d.24xlarge'"),
                Arguments.of("run: x\nrun: y", "run", 2, "given twice"),
                Arguments.of("name: A_B\nrun: x", "name", 1, "lower-case"),
                Arguments.of("name: a", "run", 1, "what shall the job run"),
                Arguments.of("run: x\nrouting: {work: {tokens: 1B, hours: 3}}", "routing.work.", 2, "exactly one"),
                Arguments.of("run: x\nresources: []", "resources", 2, "must be a mapping"),
                Arguments.of("run: x\nenvs: {\"a b\": c}", "envs", 2, "no name of an environment variable"),
                Arguments.of("run: x\nsecrets:\n  TOKEN: hf_abc", "secrets.TOKEN", 3, "holds no secret values"),
                Arguments.of("run: x\nsecrets:\n  TOKEN: {secret: hub}", "secrets.TOKEN.key", 3, "{secret: NAME"),
                Arguments.of(
                        "run: x\nsecrets:\n  TOKEN: {secret: hub, key: a}",
                        "secrets.TOKEN.secret",
                        3,
                        "team 'default' may not use the Secret 'hub'"),
                Arguments.of(
                        "run: x\nvolumes:\n  /data: imagenet",
                        "volumes./data",
                        3,
                        "may not use the volume claim 'imagenet'"),
                Arguments.of("run: x\nvolumes:\n  /proc/x: imagenet", "volumes./proc/x", 3, "such as /checkpoints"),
                Arguments.of(
                        "run: x\nrouting:\n  checkpoint: {interval: 30m, location: /lost}",
                        "routing.checkpoint.location",
                        3,
                        "below one of volumes"),
                Arguments.of(
                        "run: x\nrouting:\n  kubernetes: {workload: pod}",
                        "routing.kubernetes.workload",
                        3,
                        "job, jobset, trainjob"),
                Arguments.of(
                        "run: x\nrouting:\n  kubernetes: {runtime: torch}",
                        "routing.kubernetes.runtime",
                        3,
                        "only a trainjob"),
                Arguments.of(
                        "run: x\nrouting:\n  kubernetes: {run_as_user: 0}",
                        "routing.kubernetes.run_as_user",
                        3,
                        "1 or more"),
                Arguments.of(
                        "run: x\nrouting:\n  kubernetes: {bug_exit_codes: [3, 143]}",
                        "routing.kubernetes.bug_exit_codes[1]",
                        3,
                        "a lost node leaves"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFieldAndLineAndSaysWhatToDo(String text, String path, int line, String told) {
        Problem problem = refused(text);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.issues()).anySatisfy(issue -> {
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.line()).isEqualTo(line);
            assertThat(issue.column()).isPositive();
            assertThat(issue.message()).contains(told);
        });
    }

    @Test
    void tellsAllMistakesAtOnceInTheOrderOfTheFile() {
        assertThat(refused("name: A\nrun: x\nnum_nodes: 0\nrouting:\n  budget: 0\n")
                        .issues())
                .extracting(Issue::line)
                .containsExactly(1, 3, 5);
    }

    @Test
    void refusesAliasesBeforeTheyExpand() {
        String bomb = IntStream.range(1, 30)
                .mapToObj(level -> "a" + level + ": &a" + level + " [*a" + (level - 1) + ", *a" + (level - 1) + "]")
                .collect(Collectors.joining("\n", "a0: &a0 [x, x]\n", "\nrun: x\n"));

        assertThat(refused(bomb).issues()).first().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("ALIAS");
            assertThat(issue.line()).isEqualTo(2);
        });
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refused("envs: " + "[".repeat(1000) + "]".repeat(1000)).issues())
                .first()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("TOO_DEEP");
                    assertThat(issue.line()).isEqualTo(1);
                });
    }

    @Test
    void refusesWhatIsTooLargeWithItsSize() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PARSER.parse("run: " + "x".repeat(TaskFile.BYTES_MAX), "tester", NOW))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE))
                .withMessageContaining("256 KiB");
    }

    @Test
    void pinsToInstanceTypesOfAllAlternativesAndTrustsThemLater() {
        String text = "run: x\nresources:\n  any_of: [{instance_type: p4d.24xlarge}, {instance_type: local-srv-01}]\n"
                + "routing: {policy: pinned, preemptible: false}";

        TaskFile file = PARSER.parse(text, "tester", NOW);

        assertThat(file.resources().locality().pools()).containsExactlyInAnyOrder("p4d.24xlarge", "local-srv-01");
        assertThat(file.preemptible()).isFalse();
        assertThat(new TaskFileParser(new AsSubmitted(new BundledKnowledge()), Grants.everything())
                        .parse(text.replace("p4d.24xlarge", "gone.24xlarge"), "tester", NOW)
                        .resources()
                        .locality()
                        .allowsPool("gone.24xlarge"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("notTaskFiles")
    void refusesWhatIsNoMapping(String text) {
        assertThat(refused(text).issues()).isNotEmpty();
    }

    static Stream<String> notTaskFiles() {
        return Stream.of(
                "", "just words", "- a\n- b", "a: [", "\u0000", "run: 'unclosed", "a: b: c", "{", "&a", "!!binary x");
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Problem.class, () -> PARSER.parse(text, "tester", NOW));
    }
}
