package dev.supercargo.advice.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.advice.guide.ProjectComparison.Verdict;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's own examples. */
class GuideRulesTest {

    @ParameterizedTest(name = "{0} h for {1} and {2} of electricity, or {4} h at {3}: {5}")
    @CsvSource({
        // hours, hardware, electricity, cloud rate, cloud hours, verdict, local total, cloud total, local per hour
        "40, 2000, 10, 3.06, 15, CLOUD, 2010, 45, 50",
        "200, 3000, 50, 12.24, 80, CLOSE, 3050, 980, 15",
        "1000, 4000, 300, 32.77, 400, LOCAL, 4300, 13000, 4",
    })
    void comparesTheGuidesThreeProjects(
            long hours,
            String hardware,
            String electricity,
            String rate,
            long cloudHours,
            Verdict verdict,
            double localTotal,
            double cloudTotal,
            double perHour) {
        ProjectComparison project = new ProjectComparison(
                Money.usd(hardware),
                Money.usd(electricity),
                Duration.ofHours(hours),
                HourlyRate.usd(rate),
                Duration.ofHours(cloudHours));

        assertThat(project.localCost().amount().doubleValue()).isEqualTo(localTotal);
        assertThat(project.cloudCost().amount().doubleValue()).isCloseTo(cloudTotal, within(0.03 * cloudTotal));
        assertThat(project.localPerHour().amount().doubleValue()).isCloseTo(perHour, within(0.5));
        assertThat(project.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} h a month: {1}")
    @CsvSource({"0, NONE", "40, CLOUD", "200, CLOSE", "500, LOCAL", "730, LOCAL"})
    void judgesTheGuidesHoursOfAMonth(double hours, HoursRule expected) {
        assertThat(HoursRule.of(hours)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} dollars: {1}")
    @CsvSource({"500, LEARNER", "1499, LEARNER", "1500, HOBBYIST", "3999, HOBBYIST", "4000, RESEARCH", "90000, RESEARCH"
    })
    void followsTheDecisionTree(String dollars, DecisionTree expected) {
        assertThat(DecisionTree.of(Money.usd(dollars))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2} GB")
    @CsvSource({
        "VISION, SMALL, 4", // MobileNet: 4 GB minimum
        "VISION, MEDIUM, 8", // ResNet-50: 8 GB minimum
        "VISION, LARGE, 12", // ResNet-152: 12 GB minimum
        "LANGUAGE, SMALL, 8", // BERT-Base: 8 GB minimum
        "LANGUAGE, MEDIUM, 12", // BERT-Large: 12 GB minimum
        "LANGUAGE, LARGE, 24", // GPT-2 large: RTX 3090 (24 GB)
        "GENERATIVE, LARGE, 24", // StyleGAN2-1024: RTX 3090 (24 GB)
        "TIME_SERIES, MEDIUM, 8", // RTX 3070 (8 GB)
        "TIME_SERIES, LARGE, 10", // RTX 3080 (10 GB)
        "CLASSICAL, LARGE, 0", // any modern processor
    })
    void asksForTheMemoryOfTheTaskTables(UseCase use, Scale scale, double gigabytes) {
        assertThat(TaskTable.gpuMemory(use, scale)).isEqualTo(Memory.ofGib(gigabytes));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CLASSICAL, SMALL, CPU_FORWARD",
        "VISION, SMALL, BALANCED",
        "VISION, LARGE, GPU_FORWARD",
        "RESEARCH, MEDIUM, BALANCED",
        "PRODUCTION, ENTERPRISE, GPU_FORWARD",
    })
    void readsTheDecisionMatrix(UseCase use, Scale scale, DecisionMatrix expected) {
        assertThat(DecisionMatrix.of(use, scale)).isEqualTo(expected);
    }

    @Test
    void splitsTheHoursAsTheGuideSplitsTheBudget() {
        assertThat(HybridShare.local(UseCase.LEARNING)).isEqualTo(0.4);
        assertThat(HybridShare.local(UseCase.PRODUCTION)).isEqualTo(0.7);
    }

    @Test
    void needsNoLessForALargerProject() {
        for (UseCase use : UseCase.values()) {
            for (int i = 1; i < Scale.values().length; i++) {
                assertThat(TaskTable.gpuMemory(use, Scale.values()[i]))
                        .isGreaterThanOrEqualTo(TaskTable.gpuMemory(use, Scale.values()[i - 1]));
            }
        }
    }
}
