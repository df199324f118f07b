package dev.supercargo.calibration.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorsTest {

    @ParameterizedTest
    @CsvSource({
        "A100-SXM-80GB, nvidia-a100-sxm-80gb",
        "A100-SXM-40GB, nvidia-a100-sxm-40gb",
        "A100-PCIe-40GB, nvidia-a100-pcie-40gb",
        "A100-PCIe-80GB, nvidia-a100-pcie-80gb",
        "H100-SXM-80GB, nvidia-h100-sxm-80gb",
        "H100-SXM-96GB-HBM2e-500W, nvidia-h100-sxm-96gb",
        "H100-PCIe-80GB, nvidia-h100-pcie-80gb",
        "H100-NVL-94GB, nvidia-h100-nvl-94gb",
        "H200, nvidia-h200-sxm-141gb",
        "H200-NVL, nvidia-h200-nvl-141gb",
        "GH200-96GB, nvidia-gh200-96gb",
        "B200, nvidia-b200-sxm-180gb",
        "B300, nvidia-b300-sxm-270gb",
        "GB200, nvidia-gb200-192gb",
        "GB300, nvidia-gb300-288gb",
        "L4, nvidia-l4-24gb",
        "L40, nvidia-l40-48gb",
        "L40S, nvidia-l40s-48gb",
        "A10, nvidia-a10-24gb",
        "A10G, nvidia-a10g-24gb",
        "A30, nvidia-a30-24gb",
        "A40, nvidia-a40-48gb",
        "T4, nvidia-t4-16gb",
        "Titan RTX, nvidia-titan-rtx-24gb",
        "GTX 1080 Ti, nvidia-gtx-1080-ti-11gb",
        "RTX 2080 Ti, nvidia-rtx-2080-ti-11gb",
        "RTX 3090, nvidia-rtx-3090-24gb",
        "RTX 3080, nvidia-rtx-3080-10gb",
        "RTX 4090, nvidia-rtx-4090-24gb",
        "RTX A4000, nvidia-rtx-a4000-16gb",
        "RTX A6000, nvidia-rtx-a6000-48gb",
        "RTX 6000 Ada, nvidia-rtx-6000-ada-48gb",
        "RTX PRO 6000, nvidia-rtx-pro-6000-96gb",
        "Quadro RTX 6000, nvidia-quadro-rtx-6000-24gb",
        "Quadro RTX 8000, nvidia-quadro-rtx-8000-48gb",
        "V100-SXM2-16GB, nvidia-v100-sxm-16gb",
        "V100-SXM2-32GB, nvidia-v100-sxm-32gb",
        "V100-SXM3-32GB, nvidia-v100-sxm3-32gb",
        "V100-PCIe-32GB, nvidia-v100-pcie-32gb",
        "MI100, amd-mi100-32gb",
        "MI210, amd-mi210-64gb",
        "MI250-1GCD, amd-mi250-64gb",
        "MI300X, amd-mi300x-192gb",
        "MI355X, amd-mi355x-288gb",
        "RX 7900 XTX, amd-rx-7900-xtx-24gb",
        "TPU-v4, google-tpu-v4-32gb",
        "TPU-v5e, google-tpu-v5e-16gb",
        "TPU-v5p, google-tpu-v5p-95gb",
        "TPU-v6e, google-tpu-v6e-32gb",
        "Trainium1, aws-trainium1-32gb",
        "Gaudi2, intel-gaudi2-96gb",
        "NVIDIA H100-SXM5-80GB, nvidia-h100-sxm-80gb",
        "nvidia-h100-sxm-80gb, nvidia-h100-sxm-80gb",
        "AMD Instinct MI300X 192GB HBM3, amd-mi300x-192gb",
        "NVIDIA H200-SXM5-141GB, nvidia-h200-sxm-141gb",
    })
    void findsTheDataSheetByThePublishedName(String name, String id) {
        assertThat(Accelerators.bundled().named(name).map(AcceleratorSpec::id).map(Object::toString))
                .contains(id);
    }

    @Test
    void knowsNothingOfAPartWithoutDataSheet() {
        assertThat(Accelerators.bundled().named("Graphcore Bow IPU")).isEmpty();
        assertThat(Accelerators.bundled().named("")).isEmpty();
        assertThat(Accelerators.bundled().named("H999")).isEmpty();
    }

    @Test
    void halvesTheLinkThatDataSheetsStateInBothDirections() {
        AcceleratorSpec h100 = Accelerators.bundled().named("H100-SXM-80GB").orElseThrow();

        assertThat(h100.intraNodeLink().map(Object::toString).toString()).contains("450");
    }
}
