package dev.supercargo.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParallelismTest {

    @Test
    void contextDevicesShareASequenceButNotTheWeights() {
        Parallelism cut = Parallelism.ofTensor(8).withPipeline(4).withContext(2);

        assertThat(cut.weightShards()).isEqualTo(32);
        assertThat(cut.devicesPerReplica()).isEqualTo(64);
    }

    @Test
    void expertDevicesAreTakenFromTheDataParallelOnes() {
        assertThat(Parallelism.dataOnly().withExpert(8).devicesPerReplica()).isEqualTo(1);
    }

    @Test
    void absurdSizesSaturateInsteadOfTurningNegative() {
        assertThat(Parallelism.ofTensor(1_000_000)
                        .withPipeline(1_000_000)
                        .withContext(1_000_000)
                        .devicesPerReplica())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void refusesAStageWithoutDevices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parallelism.dataOnly().withPipeline(0))
                .withMessageContaining("pipeline 0");
    }
}
