package dev.supercargo.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;

class AcceleratorSpecTest {

    @Test
    void takesTheEntryOfThePrecisionWhereThereIsOne() {
        assertThat(Hardware.h100().peakFor(Precision.FP8)).isEqualTo(peak(1979, Precision.FP8));
    }

    @Test
    void widensAPrecisionTheDeviceLacks() {
        assertThat(Hardware.a100().peakFor(Precision.FP8)).isEqualTo(peak(312, Precision.BF16));
        assertThat(Hardware.v100().peakFor(Precision.BF16)).isEqualTo(peak(125, Precision.FP16));
        assertThat(Hardware.v100().peakFor(Precision.TF32)).isEqualTo(peak(15.7, Precision.FP32));
    }

    @Test
    void runsHalfPrecisionInSingleWhereHalfIsCrippled() {
        assertThat(Hardware.gtx1080Ti().peakFor(Precision.FP16)).isEqualTo(peak(11.34, Precision.FP32));
    }

    @Test
    void emulatesSinglePrecisionWhereThereIsOnlyBf16() {
        assertThat(Hardware.tpuV5e()
                        .peakFor(Precision.FP32)
                        .map(peak -> Math.round(peak.rate().teraflops())))
                .isEqualTo(Measured.known(66L));
    }

    @Test
    void neverGivesTf32ToAJobThatAskedForFp32() {
        assertThat(Hardware.a100().peakFor(Precision.FP32)).isEqualTo(peak(19.5, Precision.FP32));
    }

    @Test
    void isUnknownWithoutADataSheet() {
        assertThat(Hardware.blank().peakFor(Precision.BF16).isKnown()).isFalse();
    }

    private static Measured<EffectivePeak> peak(double teraflops, Precision precision) {
        return Measured.known(new EffectivePeak(ComputeRate.ofTeraflops(teraflops), precision));
    }
}
