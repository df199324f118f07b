package dev.supercargo.planning.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceleratorNamesTest {

    private final AcceleratorNames names = new AcceleratorNames(BundledAccelerators.read());

    @ParameterizedTest
    @ValueSource(strings = {"nvidia-rtx-4090-24gb", "RTX4090", "rtx-4090", "NVIDIA RTX 4090"})
    void anIdAndWordsOfItMeanTheSame(String name) {
        assertThat(names.meant(name)).extracting(Accelerator::id).containsExactly("nvidia-rtx-4090-24gb");
    }

    @Test
    void everyIdMeansItselfAlone() {
        assertThat(BundledAccelerators.read())
                .allSatisfy(
                        accelerator -> assertThat(names.meant(accelerator.id())).containsExactly(accelerator));
    }

    @Test
    void whatSeveralAnswerToIsToldWithTheFirstOfThem() {
        assertThat(AcceleratorNames.ambiguity("A100", names.meant("A100")))
                .startsWith("'A100' names 4 accelerators: nvidia-a100-pcie-40gb, nvidia-a100-pcie-80gb, ")
                .endsWith("nvidia-a100-sxm-80gb. Maybe say which.");
        assertThat(AcceleratorNames.ambiguity("nvidia", names.meant("nvidia"))).endsWith(" more. Maybe say which.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "A10000", "-"})
    void otherTextMeansNone(String name) {
        assertThat(names.meant(name)).isEmpty();
    }
}
