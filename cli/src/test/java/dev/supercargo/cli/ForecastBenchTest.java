package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judgement of forecasts on the command line; no platform runs. */
class ForecastBenchTest {

    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void judgesDemandAndSkipsOtherTables() throws IOException {
        Files.writeString(directory.resolve("vision.csv"), demand(200));
        Files.writeString(directory.resolve("jobs.csv"), "job_id,gpus\nj-1,8\n");

        Run run = Run.of(
                NOWHERE,
                "bench",
                "forecast",
                "--series",
                directory.toString(),
                "--horizons",
                "24",
                "--origins",
                "3",
                "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{\"series\":1,\"horizons\":{\"24\":{\"rel_mase_vs_snaive24\":")
                .contains("\"rel_pinball_vs_snaive24\":", "\"coverage_80\":", "\"coverage_95\":", "\"forecasts\":3")
                .contains("\"ms_per_series\":");
        assertThat(run.err()).contains("skipped jobs.csv");
    }

    @Test
    void judgesSeriesOfM4WithQuotesAndEmptyCells() throws IOException {
        Path train = Files.writeString(directory.resolve("train.csv"), """
                "V1","V2","V3","V4","V5","V6","V7","V8","V9","V10"
                "W1","10","11","13","12","14","15","17","16",""
                "W2",5,4,6,5,7,6,8,7,9
                """);
        Path test = Files.writeString(directory.resolve("test.csv"), """
                "V1","V2","V3"
                "W2",8,9
                "W1",18,17
                """);

        Run run = Run.of(
                NOWHERE,
                "bench",
                "forecast",
                "--m4",
                train.toString(),
                "--test",
                test.toString(),
                "--period",
                "1",
                "--horizon",
                "2",
                "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"series\":2", "\"sMAPE\":", "\"MASE\":", "\"OWA\":", "\"MSIS\":")
                // Naive2 without a season repeats 16 and 9: |17 - 16| is 6.06 % of their mean, |18 - 16| 11.76 %, |8 -
                // 9| 11.76 %
                .contains("\"naive2\":{\"sMAPE\":7.3975");
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        Files.writeString(directory.resolve("vision.csv"), "timestamp,gpus\n2026-10-01T00:00:00Z,many\n");

        Run run = Run.of(NOWHERE, "bench", "forecast", "--series", directory.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("vision.csv, line 2, column 2: 'many' is not a number");
    }

    private static String demand(int hours) {
        return IntStream.range(0, hours)
                .mapToObj(t -> START.plusSeconds(3600L * t) + "," + (t % 24 < 8 ? 2 : 9 + t % 5))
                .collect(Collectors.joining("\n", "timestamp,gpus\n", "\n"));
    }
}
