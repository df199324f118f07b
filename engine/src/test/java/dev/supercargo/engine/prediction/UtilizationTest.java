package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;

class UtilizationTest {

    private static final ModelProfile LLAMA = Models.llama2With7b();
    private static final Cluster EIGHT_A100 = Cluster.oneNode(Hardware.a100(), 8);

    @Test
    void countsSixOperationsPerParameterAndTokenPlusAttention() {
        TrainingSetup setup = TrainingSetup.defaultsFor(LLAMA);

        Measured<Double> share = Utilization.of(LLAMA, setup, EIGHT_A100, 20_000);

        double flopsPerToken = 6 * 6.738e9 + 12.0 * 32 * 4096 * 4096;
        assertThat(share).isEqualTo(Measured.known(flopsPerToken * 20_000 / (8 * 312e12)));
        assertThat(value(share)).isCloseTo(0.375, within(0.001));
    }

    @Test
    void countsNoGradientsOfFrozenWeights() {
        TrainingSetup adapters = TrainingSetup.defaultsFor(LLAMA).withFineTuning(FineTuning.LORA);

        double full = value(Utilization.of(LLAMA, TrainingSetup.defaultsFor(LLAMA), EIGHT_A100, 1000));

        assertThat(value(Utilization.of(LLAMA, adapters, EIGHT_A100, 1000))).isCloseTo(full * 2 / 3, within(1e-9));
    }

    @Test
    void countsForwardOperationsOfOtherModels() {
        ModelProfile resnet = Models.resnet50();

        Measured<Double> share =
                Utilization.of(resnet, TrainingSetup.defaultsFor(resnet), Cluster.oneNode(Hardware.a100(), 1), 1000);

        assertThat(value(share)).isCloseTo(3 * 8.2e9 * 1000 / 312e12, within(1e-12));
    }

    @Test
    void isUnknownWithoutAPeakRate() {
        assertThat(Utilization.of(LLAMA, TrainingSetup.defaultsFor(LLAMA), Cluster.oneNode(Hardware.blank(), 1), 1000))
                .isInstanceOf(Measured.Unknown.class);
    }

    private static double value(Measured<Double> measured) {
        return ((Measured.Known<Double>) measured).value();
    }
}
