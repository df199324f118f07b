package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole decisions as people read them, kept in {@code src/test/resources/golden}. A difference is a change of
 * behaviour: review it like code, then run the test with {@code -Dgolden.update=true}.
 */
class GoldenDecisionsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    enum Scenario {
        VISION_JOB_OF_MEDIUM_URGENCY("urgency", Jobs.aVisionJob(), Options.aUsualDay()),
        VISION_JOB_OF_HIGH_URGENCY("urgency", Jobs.withUrgency(Jobs.aVisionJob(), Urgency.HIGH), withoutOwned()),
        LANGUAGE_JOB_AT_LEAST_COST("cheapest", Jobs.aLanguageJob(), Options.aUsualDay()),
        LANGUAGE_JOB_AS_FAST_AS_POSSIBLE("fastest", Jobs.aLanguageJob(), Options.aUsualDay()),
        LANGUAGE_JOB_ON_A_WORKSTATION(
                "cheapest",
                Jobs.aLanguageJob(),
                Options.snapshot(Options.owned("local-ws-01", Hardware.rtx4090(), 2, "1.10", "0.25"))),
        DATA_IN_ANOTHER_REGION(
                "cheapest",
                Jobs.aVisionJob().withData(new DataTransfer(Memory.ofGb(150), Measured.known("eu-west-1"))),
                Options.aUsualDay()),
        TIGHT_DEADLINE_AND_BUDGET(
                "cheapest",
                Jobs.withDeadline(
                        Jobs.aVisionJob()
                                .withTerms(Jobs.aVisionJob().terms().withBudget(new SpendLimit.UpTo(Money.usd("40")))),
                        Options.NOW.plus(Duration.ofHours(3))),
                Options.aUsualDay()),
        NOTHING_STATED("urgency", Jobs.aSilentJob(), Options.aUsualDay()),
        OWNED_MACHINES_BUSY_AT_LOW_URGENCY(
                "urgency",
                Jobs.withUrgency(Jobs.aVisionJob(), Urgency.LOW),
                Options.snapshot(
                        Options.busy(
                                Options.owned("local-srv-01", Hardware.a100Pcie(), 4, "5.20", "0.60"),
                                Options.NOW.plus(Duration.ofHours(2))),
                        Options.cloud("a100-spot", Hardware.a100(), 8, Market.SPOT, "12.00")));

        private final String policy;
        private final JobSpec job;
        private final PlacementSnapshot snapshot;

        Scenario(String policy, JobSpec job, PlacementSnapshot snapshot) {
            this.policy = policy;
            this.job = job;
            this.snapshot = snapshot;
        }

        private static PlacementSnapshot withoutOwned() {
            return Options.snapshot(
                    Options.cloud("a100-spot", Hardware.a100(), 8, Market.SPOT, "12.00"),
                    Options.cloud("a100-on-demand", Hardware.a100(), 8, Market.ON_DEMAND, "32.00"),
                    Options.cloud("h100-on-demand", Hardware.h100(), 8, Market.ON_DEMAND, "55.00"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesAsRecorded(Scenario scenario) throws IOException {
        PlacementDecision decision = Policies.standard()
                .named(scenario.policy)
                .orElseThrow()
                .decide(scenario.job, scenario.snapshot, BudgetView.unlimited());
        String text = DecisionText.of(decision);
        Path file = GOLDEN.resolve(scenario.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }

        assertThat(text).isEqualTo(Files.readString(file));
    }
}
