package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingBenchTest {

    @TempDir
    private Path directory;

    private Path jobs = Path.of("");

    @BeforeEach
    void threeJobsAndATraceBesideThem() throws IOException {
        jobs = Files.createDirectories(directory.resolve("demand")).resolve("jobs.csv");
        Files.writeString(jobs, """
                job_id,submit_time,duration_s,gpus,team
                a,2017-09-21 08:12:29,7200,1,red
                b,2017-09-21 09:00:00,3600,8,blue
                c,2017-09-21 10:30:00,900,2,red
                """);
        Files.writeString(
                Files.createDirectories(directory.resolve("spot/traces")).resolve("aws-2022-a.json"),
                "{\"metadata\":{\"gap_seconds\":600},\"data\":[1" + ",1,1,0,1,1,1,1".repeat(20) + "]}");
    }

    @Test
    void takesTheRecordedSpotThatLiesBesideTheJobs() throws IOException {
        JsonNode report = report(bench("--json"));

        assertThat(report.at("/scenario/spot").asText()).isEqualTo("recorded");
        assertThat(report.at("/scenario/traces").asText()).endsWith("traces");
        assertThat(report.at("/policies/supercargo/late").asInt(-1)).isZero();
        assertThat(report.at("/policies/supercargo/cost_usd").asDouble())
                .isGreaterThanOrEqualTo(report.path("lower_bound_usd").asDouble());
    }

    @Test
    void simulatesSpotWhereNoneWasRecordedOrIfToldTo() throws IOException {
        JsonNode told = report(bench("--simulate-spot", "--json"));
        Files.delete(directory.resolve("spot/traces/aws-2022-a.json"));
        Files.delete(directory.resolve("spot/traces"));
        JsonNode nothingRecorded = report(bench("--json"));

        assertThat(told.at("/scenario/spot").asText()).isEqualTo("simulated");
        assertThat(nothingRecorded.at("/scenario/spot").asText()).isEqualTo("simulated");
        assertThat(nothingRecorded.path("lower_bound_usd")).isEqualTo(told.path("lower_bound_usd"));
    }

    @Test
    void refusesADirectoryWithoutTracesAndWordsThatContradict() throws IOException {
        Run empty = bench("--traces", directory.toString());
        Run both = bench("--simulate-spot", "--traces", directory.toString());

        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("no trace (*.json). Maybe it is another directory.");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("--simulate-spot and --traces exclude each other.");
    }

    private Run bench(String... options) {
        String[] arguments = new String[4 + options.length];
        arguments[0] = "bench";
        arguments[1] = "routing";
        arguments[2] = "--jobs";
        arguments[3] = jobs.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(Map.of(), false, arguments);
    }

    private static JsonNode report(Run run) throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }
}
