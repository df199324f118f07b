package dev.supercargo.engine;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.EnumMap;
import java.util.Map;

/** Data sheets (dense rates) of accelerators that tests use. */
public final class Hardware {

    private Hardware() {}

    public static AcceleratorSpec v100() {
        return gpu("nvidia-v100-sxm-16gb", "V100-SXM2-16GB", "Volta", 16, 900, rates(15.7, 0, 125, 0, 0), 150);
    }

    public static AcceleratorSpec a100() {
        return gpu("nvidia-a100-sxm-80gb", "A100-SXM-80GB", "Ampere", 80, 2039, rates(19.5, 156, 312, 312, 0), 300);
    }

    public static AcceleratorSpec a100Pcie() {
        return gpu("nvidia-a100-pcie-80gb", "A100-PCIe-80GB", "Ampere", 80, 1935, rates(19.5, 156, 312, 312, 0), 0);
    }

    public static AcceleratorSpec a100With40Gb() {
        return gpu("nvidia-a100-sxm-40gb", "A100-SXM-40GB", "Ampere", 40, 1555, rates(19.5, 156, 312, 312, 0), 300);
    }

    public static AcceleratorSpec h100() {
        return gpu(
                "nvidia-h100-sxm-80gb",
                "H100-SXM-80GB",
                "Hopper",
                80,
                3352,
                rates(66.9, 494.5, 989.4, 989.4, 1979),
                450);
    }

    public static AcceleratorSpec rtx4090() {
        return gpu("nvidia-rtx-4090-24gb", "RTX 4090", "Ada", 24, 1008, rates(82.6, 82.6, 165.2, 165.2, 330.3), 0);
    }

    public static AcceleratorSpec gtx1080Ti() {
        return gpu("nvidia-gtx-1080-ti-11gb", "GTX 1080 Ti", "Pascal", 11, 484, rates(11.34, 0, 0.177, 0, 0), 0);
    }

    public static AcceleratorSpec tpuV5e() {
        return gpu("google-tpu-v5e-16gb", "TPU v5e", "TPU", 16, 819, rates(0, 0, 0, 197, 0), 100);
    }

    /** An accelerator of which nothing but memory is known. */
    public static AcceleratorSpec blank() {
        return new AcceleratorSpec(
                new AcceleratorId("acme-x1-80gb"),
                "X1",
                "acme",
                "X",
                AcceleratorKind.NPU,
                Memory.ofGib(80),
                Measured.unknown("not on the data sheet"),
                Map.of(),
                Measured.unknown("not on the data sheet"),
                Measured.unknown("not on the data sheet"));
    }

    private static AcceleratorSpec gpu(
            String id,
            String name,
            String architecture,
            double gib,
            double gigabytesPerSecond,
            Map<Precision, ComputeRate> peak,
            double linkGigabytes) {
        return new AcceleratorSpec(
                new AcceleratorId(id),
                name,
                id.substring(0, id.indexOf('-')),
                architecture,
                AcceleratorKind.GPU,
                Memory.ofGib(gib),
                Measured.known(Bandwidth.ofGigabytes(gigabytesPerSecond)),
                peak,
                linkGigabytes == 0
                        ? Measured.unknown("no direct link")
                        : Measured.known(Bandwidth.ofGigabytes(linkGigabytes)),
                Measured.unknown("not needed"));
    }

    private static Map<Precision, ComputeRate> rates(double fp32, double tf32, double fp16, double bf16, double fp8) {
        Map<Precision, ComputeRate> rates = new EnumMap<>(Precision.class);
        put(rates, Precision.FP32, fp32);
        put(rates, Precision.TF32, tf32);
        put(rates, Precision.FP16, fp16);
        put(rates, Precision.BF16, bf16);
        put(rates, Precision.FP8, fp8);
        return rates;
    }

    private static void put(Map<Precision, ComputeRate> rates, Precision precision, double teraflops) {
        if (teraflops > 0) {
            rates.put(precision, ComputeRate.ofTeraflops(teraflops));
        }
    }
}
