package dev.supercargo.router.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.telemetry.PrometheusServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two nodes that may be idle for half an hour. */
class IdleCheckTest {

    private static final String ATTEMPT = "sc-01jdkq3v7w8x9y0z1a2b3c4d5e-1";
    private static final String FIRST = ATTEMPT + "-0-abcde";
    private static final String SECOND = ATTEMPT + "-1-fghij";
    private static final Map<String, String> MEASURED = Map.of(FIRST, "10", SECOND, "10");

    @Test
    void findsAcceleratorsThatDidNothingAllTheTime() throws Exception {
        assertThat(isIdle(Map.of(FIRST, "0", SECOND, "4"), MEASURED)).isTrue();
    }

    @Test
    void leavesAJobAloneOfWhichOneNodeWorkedForAMoment() throws Exception {
        assertThat(isIdle(Map.of(FIRST, "0", SECOND, "97"), MEASURED)).isFalse();
    }

    @Test
    void doesNotTakeANodesSilenceForIdleness() throws Exception {
        assertThat(isIdle(Map.of(FIRST, "0"), MEASURED)).isFalse();
        assertThat(isIdle(Map.of(), Map.of())).isFalse();
    }

    @Test
    void doesNotTakeAnExporterThatCameLateForHalfAnHourOfIdleness() throws Exception {
        assertThat(isIdle(Map.of(FIRST, "0", SECOND, "0"), Map.of(FIRST, "10"))).isFalse();
    }

    private static boolean isIdle(Map<String, String> busiest, Map<String, String> measuredAtItsBegin)
            throws Exception {
        try (PrometheusServer server = new PrometheusServer(query -> answer(query, busiest, measuredAtItsBegin));
                Prometheus prometheus = new Prometheus(server.address(), Optional.empty())) {
            return new IdleCheck(prometheus, "pod").isIdle(ATTEMPT, 2, Duration.ofMinutes(30));
        }
    }

    private static Answer answer(String query, Map<String, String> busiest, Map<String, String> measuredAtItsBegin) {
        return PrometheusServer.vector(query.contains("offset") ? measuredAtItsBegin : busiest);
    }
}
