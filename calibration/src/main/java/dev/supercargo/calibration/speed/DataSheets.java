package dev.supercargo.calibration.speed;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;

/** The devices of the questions, by their vendor's data sheets (dense rates, links in one direction). */
final class DataSheets {

    private DataSheets() {}

    static AcceleratorSpec v100() {
        return nvidia(
                "v100-sxm-16gb",
                "Volta",
                16,
                900,
                Map.of(Precision.FP32, ComputeRate.ofTeraflops(15.7), Precision.FP16, ComputeRate.ofTeraflops(125)),
                150,
                300);
    }

    static AcceleratorSpec a100() {
        return nvidia(
                "a100-sxm-80gb",
                "Ampere",
                80,
                2039,
                Map.of(
                        Precision.FP32,
                        ComputeRate.ofTeraflops(19.5),
                        Precision.TF32,
                        ComputeRate.ofTeraflops(156),
                        Precision.BF16,
                        ComputeRate.ofTeraflops(312)),
                300,
                400);
    }

    static AcceleratorSpec h100() {
        return nvidia(
                "h100-sxm-80gb",
                "Hopper",
                80,
                3352,
                Map.of(
                        Precision.FP32,
                        ComputeRate.ofTeraflops(66.9),
                        Precision.TF32,
                        ComputeRate.ofTeraflops(494.5),
                        Precision.BF16,
                        ComputeRate.ofTeraflops(989.4),
                        Precision.FP8,
                        ComputeRate.ofTeraflops(1979)),
                450,
                700);
    }

    static List<AcceleratorSpec> all() {
        return List.of(v100(), a100(), h100());
    }

    private static AcceleratorSpec nvidia(
            String part,
            String architecture,
            double gib,
            double gigabytesPerSecond,
            Map<Precision, ComputeRate> peak,
            double linkGigabytesPerSecond,
            double watts) {
        return new AcceleratorSpec(
                new AcceleratorId("nvidia-" + part),
                part,
                "nvidia",
                architecture,
                AcceleratorKind.GPU,
                Memory.ofGib(gib),
                Measured.known(Bandwidth.ofGigabytes(gigabytesPerSecond)),
                peak,
                Measured.known(Bandwidth.ofGigabytes(linkGigabytesPerSecond)),
                Measured.known(new Power(watts)));
    }
}
