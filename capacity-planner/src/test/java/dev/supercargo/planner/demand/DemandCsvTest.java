package dev.supercargo.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandCsvTest {

    @Test
    void readsHoursInARow() {
        assertThat(DemandCsv.parse("timestamp,gpus\r\n2026-01-01T00:00:00Z,12.5\r\n2026-01-01T01:00:00Z,0\r\n\r\n"))
                .containsExactly(
                        new DemandPoint(Instant.parse("2026-01-01T00:00:00Z"), new BigDecimal("12.5")),
                        new DemandPoint(Instant.parse("2026-01-01T01:00:00Z"), BigDecimal.ZERO));
    }

    @Test
    void namesEveryBadLine() {
        List<Issue> issues = issues("""
                timestamp,gpus
                2026-01-01T00:00:00Z,1
                2026-01-01T01:00:00Z,-4
                yesterday,4
                2026-01-01T03:00:00Z,4,5
                2026-01-01T04:30:00Z,4
                2026-01-01T05:00:00Z,1e999999999
                """);

        assertThat(issues).extracting(Issue::line).containsExactly(3, 4, 5, 6, 7);
        assertThat(issues.getFirst().message()).contains("gpus").contains("-4");
        assertThat(issues.get(1).message()).contains("timestamp").contains("yesterday");
        assertThat(issues.get(3).message()).contains("full hour");
    }

    @Test
    void refusesAGapSinceAMissingHourIsNotZero() {
        assertThat(issues("timestamp,gpus\n2026-01-01T00:00:00Z,1\n2026-01-01T02:00:00Z,1\n"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .contains("2026-01-01T00:00:00Z")
                        .contains("Maybe"));
    }

    @Test
    void refusesRepeatedHours() {
        assertThat(issues("timestamp,gpus\n2026-01-01T00:00:00Z,1\n2026-01-01T00:00:00Z,1\n"))
                .hasSize(1);
    }

    @Test
    void refusesAnotherHeaderAndNoRows() {
        assertThat(issues("time,value\n2026-01-01T00:00:00Z,1\n")).hasSize(1);
        assertThat(issues("timestamp,gpus\n")).hasSize(1);
        assertThat(issues("")).hasSize(1);
    }

    @Test
    void namesAtMostFiftyLinesButCountsAll() {
        String text = "timestamp,gpus\n" + "bad\n".repeat(1000);

        assertThat(issues(text)).hasSize(50);
        assertThatThrownBy(() -> DemandCsv.parse(text)).hasMessageStartingWith("1000 of the rows");
    }

    private static List<Issue> issues(String text) {
        try {
            DemandCsv.parse(text);
        } catch (Problem problem) {
            return problem.issues();
        }
        throw new AssertionError("the text was accepted: " + text);
    }
}
