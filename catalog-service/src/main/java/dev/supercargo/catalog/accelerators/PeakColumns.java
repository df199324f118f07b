package dev.supercargo.catalog.accelerators;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.ComputeRate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;

/** Dense rates in operations per second, one column per precision so that search can filter and sort by them. */
@Embeddable
class PeakColumns {

    @Column(name = "fp32_flops_per_s")
    Double fp32;

    @Column(name = "tf32_flops_per_s")
    Double tf32;

    @Column(name = "fp16_flops_per_s")
    Double fp16;

    @Column(name = "bf16_flops_per_s")
    Double bf16;

    @Column(name = "fp8_flops_per_s")
    Double fp8;

    @Column(name = "int8_ops_per_s")
    Double int8;

    @Column(name = "fp4_flops_per_s")
    Double fp4;

    static PeakColumns of(Map<Precision, ComputeRate> peak) {
        PeakColumns columns = new PeakColumns();
        peak.forEach((precision, rate) -> columns.set(precision, rate.flopsPerSecond()));
        return columns;
    }

    Map<Precision, ComputeRate> toPeak() {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            Double rate = get(precision);
            if (rate != null) {
                peak.put(precision, new ComputeRate(rate));
            }
        }
        return peak;
    }

    private Double get(Precision precision) {
        return switch (precision) {
            case FP32 -> fp32;
            case TF32 -> tf32;
            case FP16 -> fp16;
            case BF16 -> bf16;
            case FP8 -> fp8;
            case INT8 -> int8;
            case FP4 -> fp4;
        };
    }

    private void set(Precision precision, Double rate) {
        switch (precision) {
            case FP32 -> fp32 = rate;
            case TF32 -> tf32 = rate;
            case FP16 -> fp16 = rate;
            case BF16 -> bf16 = rate;
            case FP8 -> fp8 = rate;
            case INT8 -> int8 = rate;
            case FP4 -> fp4 = rate;
        }
    }
}
