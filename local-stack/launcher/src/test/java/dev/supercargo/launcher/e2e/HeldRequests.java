package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.localstack.Deadline;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** Requests that the simulated API server holds, so that its client stands exactly there. */
final class HeldRequests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Where a request waits, as the fault's {@code moment} is written. */
    enum Moment {
        /** Nothing is done yet. */
        BEFORE("before"),
        /** It is done, and the client does not know. */
        AFTER("after");

        private final String written;

        Moment(String written) {
            this.written = written;
        }
    }

    private final Platform cluster;
    private final String team;

    /**
     * @param cluster asked at the origin of the simulated cluster
     * @param team whose Jobs are meant
     */
    HeldRequests(Platform cluster, String team) {
        this.cluster = cluster;
        this.team = team;
    }

    /** Holds the next request that applies a Job of the team, and returns the fault's id. */
    long holdNextApply(Moment moment) {
        JsonNode faults = cluster.send("POST", "/simulated/faults", """
                {"effect": "hold", "moment": "%s", "verbs": ["patch"], "resources": ["jobs"],
                 "labels": {"supercargo.dev/team": "%s"}, "times": 1}
                """.formatted(moment.written, team));
        return faults.path("faults").findValues("id").getLast().asLong();
    }

    void awaitHeld(long fault) {
        assertThat(Deadline.in(PATIENCE).await(() -> hits(fault) == 1))
                .as("a request is held by %s", cluster.get("/simulated/faults"))
                .isTrue();
    }

    private long hits(long fault) {
        return StreamSupport.stream(
                        cluster.get("/simulated/faults").path("faults").spliterator(), false)
                .filter(one -> one.path("id").asLong() == fault)
                .mapToLong(one -> one.path("hits").asLong())
                .sum();
    }

    /** Lets the request go on. */
    void goOn(long fault) {
        cluster.send("DELETE", "/simulated/faults/" + fault, "");
    }

    /** Lets all requests go on, those of clients that have died meanwhile, too. */
    void goOn() {
        cluster.send("DELETE", "/simulated/faults", "");
    }
}
