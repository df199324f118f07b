package dev.supercargo.simulator.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.supercargo.engine.spot.DeadlineJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {

    private static final String HEADER = "scenario,trace,start_tick,work_hours,deadline_hours,restart_delay_hours,"
            + "spot_price_usd_per_hour,on_demand_price_usd_per_hour\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void aTrace() throws IOException {
        Files.writeString(
                directory.resolve("aws-2022-z.json"),
                "{\"metadata\":{\"gap_seconds\":600},\"data\":[1,0,1,1,0,1,1,1]}");
    }

    @Test
    void readsARow() throws IOException {
        List<Scenario> scenarios = read(HEADER + "s1,aws-2022-z,2,0.5,1,0.05,0.9731,3.06\n");

        assertThat(scenarios).hasSize(1);
        Scenario scenario = scenarios.getFirst();
        DeadlineJob job = scenario.job();
        assertThat(job.work()).isEqualTo(Duration.ofMinutes(30));
        assertThat(job.restartDelay()).isEqualTo(Duration.ofSeconds(180));
        assertThat(job.ticks()).isEqualTo(6);
        assertThat(scenario.startTick()).isEqualTo(2);
        assertThat(scenario.trace().isUp(1)).isFalse();
    }

    @Test
    void namesEveryWrongFieldByLineAndColumn() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(
                        () -> read(HEADER + "s1,nowhere,2,0.5,1,0.05,0.9731,3.06\n\ns2,aws-2022-z,-1,x,1,0.05,0,3.06\n"
                                + "s3,aws-2022-z,4,0.5,1,0.05,0.9731,3.06\ns4,aws-2022-z\n"))
                .withMessageContaining("s.csv:2: column trace: expected the name of a file")
                .withMessageContaining(
                        "s.csv:4: column start_tick: expected a whole number of 0 or more, but found '-1'")
                .withMessageContaining("s.csv:4: column work_hours: expected a positive number of hours, but found 'x'")
                .withMessageContaining("s.csv:4: column spot_price_usd_per_hour: expected a positive number")
                .withMessageContaining("s.csv:5: column start_tick: expected a tick with the whole deadline (6 ticks)")
                .withMessageContaining("s.csv:6: expected 8 fields, but found 2");
    }

    @Test
    void namesWhatTheHeaderLacks() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read("scenario,trace\n"))
                .withMessageContaining("s.csv:1: the header lacks start_tick, work_hours");
    }

    @Test
    void namesThePlaceOfAWrongRecordInATrace() throws IOException {
        Files.writeString(directory.resolve("bad.json"), "{\"metadata\":{\"gap_seconds\":600},\n\"data\":[1,0,7]}");

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Traces.named("bad", directory))
                .withMessage("bad.json:2:13: data: expected 0 or 1 at index 2, but found '7'");
    }

    @Test
    void groupsTracesByProviderYearAndGang() {
        assertThat(TraceGroup.of("aws-2022-10-us-west-2a-k80-8")).isEqualTo("aws-2022");
        assertThat(TraceGroup.of("aws-2023-08-us-east-1f-v100-4node")).isEqualTo("aws-2023-gang");
        assertThat(TraceGroup.of("gcp_c3_2024")).isEqualTo("gcp-2024");
        assertThat(TraceGroup.of("somewhere")).isEqualTo("somewhere");
    }

    private List<Scenario> read(String table) throws IOException {
        return Scenarios.read(Files.writeString(directory.resolve("s.csv"), table), directory);
    }
}
