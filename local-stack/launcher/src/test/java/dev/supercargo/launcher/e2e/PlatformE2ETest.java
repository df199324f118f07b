package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.localstack.BrokerDistribution;
import dev.supercargo.localstack.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform promises a newcomer, with every service killed once while the examples run. */
class PlatformE2ETest {

    private static final Path CHECKOUT = Path.of(System.getProperty(BrokerDistribution.ROOT_PROPERTY));

    /** An hour of training takes a second. */
    private static final int SPEED_UP = 3600;

    /** For what still runs when everything has been killed that is to be: the longest example takes days. */
    private static final int SPEED_UP_AT_THE_END = 4 * SPEED_UP;

    /** The router twice, first while nothing else is away; each dies right after it has answered a submission. */
    private static final List<String> VICTIMS =
            List.of("workload-router", "capacity-planner", "workload-router", "catalog-service", "pricing-service");

    private static final Set<String> END_STATES = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "REJECTED");
    private static final Duration JOBS_LIMIT = Duration.ofMinutes(6);
    private static final Duration SETTLED_LIMIT = Duration.ofSeconds(60);

    private final Platform platform =
            new Platform(CHECKOUT, Path.of("target", "platform-e2e").toAbsolutePath());

    @BeforeEach
    void everythingIsPackaged() throws Exception {
        for (String module :
                List.of("catalog-service", "pricing-service", "workload-router", "capacity-planner", "console")) {
            assumeThat(Files.exists(CHECKOUT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar")))
                    .as("%s is packaged", module)
                    .isTrue();
        }
        platform.wipe();
    }

    /** The data stays, for a look at it when the test has failed. */
    @AfterEach
    void stop() throws Exception {
        platform.stopIfRunning();
    }

    @Test
    void keepsEveryPromiseWhileItsServicesAreKilled() throws Exception {
        platform.up(SPEED_UP);
        Map<String, Example> submitted = submitAllWhileKilling();
        assertEveryVictimWasStartedAgain();
        // What has a deadline must not wait for a leader.
        awaitEndOf(withDeadline(submitted));
        Set<String> jobs = new HashSet<>(submitted.keySet());
        jobs.addAll(new TakingTurns(platform).withOneMoreRouter());
        platform.speedUp(SPEED_UP_AT_THE_END);

        awaitEndOf(jobs);

        assertThat(statesOf(submitted.keySet())).isEqualTo(promises(submitted));
        assertInterruptedSpotJobWentElsewhere(submitted);
        BetweenSteps.assertNothingIsLeft(platform);
        assertAccountsAgree();
        assertEventsAreComplete(jobs);

        Accounts before = Accounts.ofRouter(platform);
        List<JsonNode> jobsBefore = platform.jobs();
        platform.down();
        platform.up(SPEED_UP);

        assertThat(platform.jobs()).isEqualTo(jobsBefore);
        assertThat(Accounts.ofRouter(platform)).isEqualTo(before);
        assertAccountsAgree();
        assertEventsAreComplete(jobs);
    }

    /** Submits in as many rounds as there are victims, so that jobs are on their way at every kill. */
    private Map<String, Example> submitAllWhileKilling() throws IOException, InterruptedException {
        Deque<Example> waiting = new ArrayDeque<>(Example.in(CHECKOUT.resolve("examples")));
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(10);
        int roundSize = Math.ceilDiv(waiting.size(), VICTIMS.size());
        Map<String, Example> submitted = new LinkedHashMap<>();
        for (String victim : VICTIMS) {
            JsonNode service = platform.component(victim);
            for (int count = 0; count < roundSize && !waiting.isEmpty(); count++) {
                Example example = waiting.remove();
                submitted.put(platform.submit(example), example);
            }
            platform.killAndAwaitRestart(service);
        }
        assertThat(waiting).isEmpty();
        return submitted;
    }

    private static Set<String> withDeadline(Map<String, Example> submitted) {
        return submitted.entrySet().stream()
                .filter(entry -> entry.getValue().taskFile().contains(" deadline: "))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void awaitEndOf(Set<String> jobs) {
        boolean ended = Deadline.in(JOBS_LIMIT)
                .await(() -> statesOf(jobs).values().stream()
                        .allMatch(
                                nameAndState -> END_STATES.contains(nameAndState.split(" ")[1])));
        assertThat(ended).as("all have ended: %s", statesOf(jobs)).isTrue();
    }

    private Map<String, String> statesOf(Set<String> jobs) {
        return platform.jobs().stream()
                .filter(job -> jobs.contains(job.path("id").asText()))
                .collect(Collectors.toMap(
                        job -> job.path("id").asText(),
                        job -> job.path("name").asText() + " "
                                + job.path("state").asText()));
    }

    private static Map<String, String> promises(Map<String, Example> submitted) {
        return submitted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().name().replace(".yaml", "") + " "
                                + entry.getValue().promisedState()));
    }

    private void assertInterruptedSpotJobWentElsewhere(Map<String, Example> submitted) {
        String id = submitted.entrySet().stream()
                .filter(entry -> entry.getValue().taskFile().contains("SUPERCARGO_SIMULATED_INTERRUPTION"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        JsonNode job = platform.get("/api/v1/jobs/" + id);
        assertThat(job.path("interruptions").asInt()).isPositive();
        assertThat(StreamSupport.stream(job.path("attempts").spliterator(), false)
                        .map(attempt -> attempt.path("place").path("optionId").asText())
                        .distinct())
                .as("places of the attempts of %s", job.path("name").asText())
                .hasSizeGreaterThan(1);
    }

    /** The router's list, the events on Kafka and the planner's books: to the last digit, in all and for each job. */
    private void assertAccountsAgree() throws IOException, InterruptedException {
        try (EventLog events = new EventLog(platform.bootstrapServers())) {
            Deadline.in(SETTLED_LIMIT)
                    .await(() -> Accounts.ofEvents(events.usage()).equals(Accounts.ofRouter(platform))
                            && Accounts.ofPlanner(platform).equals(Accounts.ofRouter(platform)));
            Accounts router = Accounts.ofRouter(platform);
            assertThat(router.total()).isPositive();
            assertThat(Accounts.ofEvents(events.usage())).as("usage events").isEqualTo(router);
            assertThat(Accounts.ofPlanner(platform)).as("planner").isEqualTo(router);
            assertThat(platform.get("/api/v1/usage/summary")
                            .path("totals")
                            .path("records")
                            .asInt())
                    .isEqualTo(events.usage().size());
        }
    }

    private void assertEventsAreComplete(Set<String> jobs)
            throws IOException, InterruptedException, ExecutionException {
        try (EventLog events = new EventLog(platform.bootstrapServers())) {
            Map<String, List<Long>> sequences = events.jobSequences();
            assertThat(sequences).containsOnlyKeys(jobs);
            assertThat(sequences)
                    .allSatisfy((job, sequence) -> assertThat(sequence)
                            .isEqualTo(LongStream.rangeClosed(1, sequence.size())
                                    .boxed()
                                    .toList()));
            assertThat(events.deadLetters()).isEmpty();
        }
    }

    private void assertEveryVictimWasStartedAgain() throws IOException, InterruptedException {
        Map<String, Long> kills = VICTIMS.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<String, Long> restarts = StreamSupport.stream(
                        platform.status().path("components").spliterator(), false)
                .filter(component -> component.path("restarts").asLong() > 0)
                .collect(Collectors.toMap(
                        component -> component.path("name").asText(),
                        component -> component.path("restarts").asLong()));
        assertThat(restarts).as("nothing else died").isEqualTo(kills);
    }
}
