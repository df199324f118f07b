package dev.supercargo.simulator.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.calibration.csv.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingBenchTest {

    @TempDir
    private Path directory;

    @Test
    void isNeverLateNeverBelowTheBoundAndCheaperThanTheBaselines() throws IOException {
        RoutingReport report = RoutingBench.run(table(150), Optional.empty(), 7, line -> {});

        assertThat(report.policies())
                .extracting(RoutingReport.Line::policy)
                .containsExactly("on-demand", "price-per-hour", "local-first", "supercargo");
        assertThat(report.policies().getLast().late()).isZero();
        assertThat(report.policies())
                .allSatisfy(line -> assertThat(line.dollars()).isGreaterThanOrEqualTo(report.lowerBoundDollars()));
        assertThat(report.dollarsOf("supercargo")).isLessThan(report.dollarsOf("local-first"));
        assertThat(report.lowerBoundDollars()).isNotNegative();
    }

    @Test
    void givesTheSameNumbersForTheSameSeed() throws IOException {
        Path table = table(60);

        RoutingReport one = RoutingBench.run(table, Optional.empty(), 3, line -> {});
        RoutingReport other = RoutingBench.run(table, Optional.empty(), 3, line -> {});

        assertThat(one.dollarsOf("supercargo")).isEqualTo(other.dollarsOf("supercargo"));
        assertThat(one.lowerBoundDollars()).isEqualTo(other.lowerBoundDollars());
    }

    @Test
    void saysWhichRowOfTheTableIsWrong() throws IOException {
        Path table = Files.writeString(
                directory.resolve("jobs.csv"), "job_id,submit_time,duration_s,gpus,team\na,yesterday,60,1,t\n");

        assertThatThrownBy(() -> RoutingBench.run(table, Optional.empty(), 1, line -> {}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("row 2: submit_time 'yesterday' is no time. Maybe write it as 2017-09-21 08:12:29.");
    }

    /** Jobs of a few minutes to a few days on one to eight devices over a week. */
    private Path table(int count) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<String> lines = new ArrayList<>(List.of("job_id,submit_time,duration_s,gpus,team"));
        LocalDateTime start = LocalDateTime.parse("2017-10-01T00:00:00");
        for (int job = 0; job < count; job++) {
            long seconds = Math.round(300 * Math.pow(600, random.nextDouble()));
            lines.add("job-" + job + ","
                    + start.plusMinutes(random.nextInt(7 * 24 * 60)).toString().replace('T', ' ') + ":00" + ","
                    + seconds + "," + (1 << random.nextInt(4)) + ",team-" + random.nextInt(3));
        }
        return Files.write(directory.resolve("jobs.csv"), lines);
    }
}
