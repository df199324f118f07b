package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.launcher.e2e.HeldRequests.Moment;
import dev.supercargo.localstack.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A leader that stands exactly between two steps of a start, once at each place, and dies there: the decision is stored and
 * the Job is not there; the Job is there and not released; it is released and the leader does not know. Whoever leads next
 * makes one Job of each, and what the dead leader has sent may arrive late.
 */
final class BetweenSteps {

    static final String TEAM = "between-steps";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BUDGET = "/api/v1/budgets/" + TEAM;

    private final Platform platform;
    private final HeldRequests held;
    private final List<String> jobs;

    private BetweenSteps(Platform platform, HeldRequests held, List<String> jobs) {
        this.platform = platform;
        this.held = held;
        this.jobs = jobs;
    }

    /** @param submit takes a name and returns the id of the job, which the leader takes up */
    static BetweenSteps stand(Platform platform, Platform leader, UnaryOperator<String> submit) {
        HeldRequests held = new HeldRequests(platform.cluster(), TEAM);

        long arriving = held.holdNextApply(Moment.BEFORE);
        String decided = submit.apply("decided");
        held.awaitHeld(arriving);
        assertThat(leader.get("/api/v1/jobs/" + decided).path("state").asText()).isEqualTo("PLACED");
        assertThat(platform.kubernetesJobs(decided)).isEmpty();

        long creating = held.holdNextApply(Moment.AFTER);
        String created = submit.apply("created");
        held.awaitHeld(creating);
        awaitSuspended(platform, created, List.of(true));

        long first = held.holdNextApply(Moment.AFTER);
        String released = submit.apply("released");
        held.awaitHeld(first);
        long releasing = held.holdNextApply(Moment.AFTER);
        held.goOn(first);
        held.awaitHeld(releasing);
        awaitSuspended(platform, released, List.of(false));

        assertThat(reserved(leader)).as("reserved for jobs on their way").isPositive();
        return new BetweenSteps(platform, held, List.of(decided, created, released));
    }

    /** Sets the budget that the jobs are charged to. */
    static void setBudget(Platform platform) {
        platform.send(
                "PUT",
                BUDGET,
                "{\"scope\": \"team/%s\", \"period\": \"MONTHLY\", \"limit\": {\"amount\": \"100000\", \"currency\": \"USD\"}}"
                        .formatted(TEAM));
    }

    /** A request is counted as held when it comes, and held when it is done. */
    private static void awaitSuspended(Platform platform, String job, List<Boolean> expected) {
        assertThat(Deadline.in(PATIENCE).await(() -> suspended(platform, job).equals(expected)))
                .as("whether the Kubernetes Jobs of %s are suspended: %s", job, suspended(platform, job))
                .isTrue();
    }

    private static List<Boolean> suspended(Platform platform, String job) {
        return platform.kubernetesJobs(job).stream()
                .map(found -> found.at("/spec/suspend").asBoolean())
                .toList();
    }

    List<String> jobs() {
        return jobs;
    }

    /** Lets arrive what the dead leader has sent, when all jobs have succeeded. */
    void requestsOfTheDeadArrive() {
        held.goOn();
    }

    void assertEachRanOnce() {
        assertThat(jobs)
                .allSatisfy(job -> assertThat(
                                Deadline.in(PATIENCE).await(() -> phases(job).equals(List.of("Succeeded"))))
                        .as("phases of the pods of %s: %s", job, phases(job))
                        .isTrue());
    }

    private List<String> phases(String job) {
        return platform.pods(job).stream()
                .map(pod -> pod.at("/status/phase").asText())
                .toList();
    }

    /** When no job is on its way any more: nothing is promised or held for any. */
    static void assertNothingIsLeft(Platform platform) {
        assertThat(Deadline.in(PATIENCE)
                        .await(() -> reserved(platform).signum() == 0 && heldAccelerators(platform) == 0))
                .as("%s, %s", platform.get(BUDGET), platform.get("/api/v1/clusters"))
                .isTrue();
    }

    private static BigDecimal reserved(Platform platform) {
        return new BigDecimal(platform.get(BUDGET).at("/reserved/amount").asText());
    }

    private static int heldAccelerators(Platform platform) {
        int held = 0;
        for (JsonNode cluster : platform.get("/api/v1/clusters").path("items")) {
            for (JsonNode pool : cluster.path("pools")) {
                held += pool.path("accelerators").asInt() - pool.path("free").asInt();
            }
        }
        return held;
    }
}
