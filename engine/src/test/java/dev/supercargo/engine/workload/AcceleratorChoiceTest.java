package dev.supercargo.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.hardware.AcceleratorId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorChoiceTest {

    @ParameterizedTest(name = "{0} accepts {1}: {2}")
    @CsvSource({
        "A100, nvidia-a100-sxm-80gb, true",
        "A100, nvidia-a100-pcie-80gb, true",
        "A100-80GB, nvidia-a100-sxm-80gb, true",
        "A100-80GB, nvidia-a100-sxm-40gb, false",
        "A10, nvidia-a100-sxm-80gb, false",
        "A10, nvidia-a10g-24gb, false",
        "A10G, nvidia-a10g-24gb, true",
        "RTX4090, nvidia-rtx-4090-24gb, true",
        "rtx 4090, nvidia-rtx-4090-24gb, true",
        "H100-SXM, nvidia-h100-sxm-80gb, true",
        "H100-SXM, nvidia-h100-pcie-80gb, false",
        "nvidia-h100-sxm-80gb, nvidia-h100-sxm-80gb, true",
        "tpu-v5e, google-tpu-v5e-16gb, true",
        "MI300X, amd-mi300x-192gb, true",
        "L4, nvidia-l40s-48gb, false",
    })
    void matchesNamesPeopleUse(String name, String id, boolean accepted) {
        assertThat(new AcceleratorChoice(name, 1).accepts(new AcceleratorId(id)))
                .isEqualTo(accepted);
    }
}
