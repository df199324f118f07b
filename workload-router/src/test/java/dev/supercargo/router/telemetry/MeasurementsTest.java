package dev.supercargo.router.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.utilisation.Utilisation;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final String ATTEMPT = "sc-01jdkq3v7w8x9y0z1a2b3c4d5e-1";
    private static final String TENTH = "sc-01jdkq3v7w8x9y0z1a2b3c4d5e-10";

    @Test
    void areAveragedOverThePodsOfAnAttempt() {
        Measurements measured = new Measurements(
                Map.of(ATTEMPT + "-0-abcde", 80.0, ATTEMPT + "-1-fghij", 100.0, TENTH + "-0-klmno", 1.0),
                Map.of(ATTEMPT + "-0-abcde", 0.2, ATTEMPT + "-1-fghij", 0.4),
                Map.of(),
                Map.of(ATTEMPT + "-0-abcde", 1024.0, ATTEMPT + "-1-fghij", 2048.0));

        Utilisation utilisation = measured.of(ATTEMPT);

        assertThat(measured.attempts()).containsExactlyInAnyOrder(ATTEMPT, TENTH);
        assertThat(utilisation.busy()).isEqualTo(Measured.known(new Share(0.9)));
        assertThat(utilisation.matrixUnits())
                .isInstanceOfSatisfying(
                        Measured.Known.class,
                        known -> assertThat(((Share) known.value()).value()).isBetween(0.2999, 0.3001));
        assertThat(utilisation.memoryInterface()).isInstanceOf(Measured.Unknown.class);
        assertThat(utilisation.memoryUsedMax()).isEqualTo(Measured.known(new Memory(2048L << 20)));
    }

    @Test
    void areAskedForByPodOverAWindow() {
        Queries queries = new Queries("exported_pod");

        assertThat(queries.matrixUnits(Duration.ofMinutes(10)))
                .isEqualTo("avg by (exported_pod) (avg_over_time(DCGM_FI_PROF_PIPE_TENSOR_ACTIVE"
                        + "{exported_pod=~\"sc-[0-9a-z]{26}-[0-9]+-.+\"}[600s]))");
        assertThat(queries.measuredAtItsBegin(ATTEMPT, Duration.ofMinutes(30)))
                .isEqualTo("min by (exported_pod) (count_over_time(DCGM_FI_DEV_GPU_UTIL{exported_pod=~\"" + ATTEMPT
                        + "-.+\"}[300s] offset 1500s))");
    }
}
