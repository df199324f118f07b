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

class SpotBenchTest {

    private static final String HEADER = "scenario,trace,start_tick,work_hours,deadline_hours,restart_delay_hours,"
            + "spot_price_usd_per_hour,on_demand_price_usd_per_hour\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void twoTraces() throws IOException {
        for (String zone : new String[] {"a", "b"}) {
            Files.writeString(
                    directory.resolve("aws-2022-" + zone + ".json"),
                    "{\"metadata\":{\"gap_seconds\":600},\"data\":[1" + ",1,1,0,1,1,1,1".repeat(20) + "]}");
        }
    }

    @Test
    void tellsCostsByPolicyAndCellAsJson() throws IOException {
        Run run = bench("s1,aws-2022-a,0,6,8,0.05,0.9731,3.06\n", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertThat(report.path("scenarios").asInt()).isEqualTo(1);
        assertThat((Iterable<String>) () -> report.path("policies").fieldNames())
                .containsExactly("on-demand", "greedy", "uniform-progress", "supercargo", "omniscient");
        assertThat(report.at("/policies/supercargo/late").asInt(-1)).isZero();
        assertThat((Iterable<String>) () -> report.at("/cells/0").fieldNames())
                .containsExactly(
                        "deadline_hours",
                        "restart_delay_hours",
                        "trace_group",
                        "scenarios",
                        "uniform_progress_usd",
                        "supercargo_usd",
                        "omniscient_usd",
                        "gap_closed");
        assertThat(report.at("/cells/0/trace_group").asText()).isEqualTo("aws-2022");
    }

    @Test
    void comparesSeveralPlacesWithOne() throws IOException {
        Run run = bench("s1,aws-2022-a,0,6,8,0.05,0.9731,3.06\n", "--multi", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"places\":2,", "\"all_places_usd\":", "\"late\":0");
    }

    @Test
    void namesLineAndColumnOfAWrongField() throws IOException {
        Run run = bench("s1,aws-2022-a,0,six,8,0.05,0.9731,3.06\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("s.csv:2: column work_hours: expected a positive number of hours, but found 'six'");
    }

    private Run bench(String rows, String... options) throws IOException {
        Path table = Files.writeString(directory.resolve("s.csv"), HEADER + rows);
        String[] arguments = new String[6 + options.length];
        arguments[0] = "bench";
        arguments[1] = "spot";
        arguments[2] = "--scenarios";
        arguments[3] = table.toString();
        arguments[4] = "--traces";
        arguments[5] = directory.toString();
        System.arraycopy(options, 0, arguments, 6, options.length);
        return Run.of(Map.of(), false, arguments);
    }
}
