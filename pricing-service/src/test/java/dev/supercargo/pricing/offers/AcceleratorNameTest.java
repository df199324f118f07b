package dev.supercargo.pricing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorNameTest {

    @ParameterizedTest
    @CsvSource({
        "A100, nvidia-a100-sxm-80gb, true",
        "a100-80gb, nvidia-a100-sxm-80gb, true",
        "A100_80GB, nvidia-a100-pcie-80gb, true",
        "a100-80gb, nvidia-a100-sxm-40gb, false",
        "nvidia-a100-sxm-80gb, nvidia-a100-sxm-80gb, true",
        "RTX4090, nvidia-rtx-4090-24gb, true",
        "RTXPRO6000, nvidia-rtx-pro-6000-96gb, true",
        "rtx 6000 ada, nvidia-rtx-6000-ada-48gb, true",
        "tpu-v5e, google-tpu-v5e-16gb, true",
        "A10, nvidia-a100-sxm-40gb, false",
        "A10, nvidia-a10g-24gb, false",
        "H100, nvidia-h200-sxm-141gb, false",
        "L4, nvidia-l40s-48gb, false",
        "100, nvidia-a100-sxm-80gb, false"
    })
    void namesWhatPeopleMean(String name, String acceleratorId, boolean named) {
        assertThat(AcceleratorName.of(name).names(acceleratorId)).isEqualTo(named);
    }

    @Test
    void theIdStatesTheMemory() {
        assertThat(AcceleratorName.memoryGb("nvidia-h200-sxm-141gb")).isEqualTo(Measured.known(141));
        assertThat(AcceleratorName.memoryGb("cpu-only").isKnown()).isFalse();
    }
}
