package dev.supercargo.simulator.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.spot.ZoneClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published 1,080 scenarios, where they are at hand: SUPERCARGO_SPOT_DATA names their directory. */
class PublishedScenariosTest {

    @Test
    void costsWhatTheLiteratureSays() {
        String directory = System.getenv("SUPERCARGO_SPOT_DATA");
        Assumptions.assumeTrue(directory != null && Files.isDirectory(Path.of(directory)), "no published scenarios");
        Path data = Path.of(directory);

        SpotReport report = SpotBench.of(
                        data.resolve("scenarios-published-1080.csv"), data.resolve("traces"), ZoneClasses.fitted())
                .run(done -> {});

        assertThat(report.scenarios()).isEqualTo(1080);
        assertThat(cost(report, "greedy")).isCloseTo(119.03, within(0.005));
        assertThat(cost(report, "uniform-progress")).isCloseTo(101.68, within(0.005));
        assertThat(cost(report, "omniscient")).isCloseTo(92.16, within(0.005));
        assertThat(report.policies())
                .allSatisfy((name, result) -> assertThat(result.late()).as(name).isZero());
        assertThat(report.cells())
                .allSatisfy(cell -> assertThat(cell.supercargoUsd()).isLessThanOrEqualTo(cell.uniformProgressUsd()));
    }

    private static double cost(SpotReport report, String policy) {
        return Objects.requireNonNull(report.policies().get(policy)).meanCostUsd();
    }
}
