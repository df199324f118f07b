package dev.supercargo.router.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.edge.EdgeDevice;
import dev.supercargo.engine.prediction.edge.ModeRates;
import dev.supercargo.engine.prediction.edge.PowerMode;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeBoardsTest {

    @Test
    void scaleTheDataSheetByTheClocksOfAMode() {
        EdgeDevice orin = board("nvidia-jetson-agx-orin-64gb", 204.8, 138);

        assertThat(orin.id()).isEqualTo("jetson-agx-orin-64gb");
        assertThat(orin.modes()).extracting(PowerMode::name).containsExactly("15W", "30W", "50W", "MAXN");
        assertThat(teraops(orin, "MAXN")).isCloseTo(138, within(1e-9));
        assertThat(teraops(orin, "30W")).isCloseTo(138 * 0.62475 / 1.301 / 2, within(1e-9));
        assertThat(rates(orin, "15W").memoryBandwidth())
                .isEqualTo(Bandwidth.ofGigabytes(204.8).times(2.133 / 3.2));
    }

    @Test
    void leaveAModeUnknownWhoseClocksNobodyStates() {
        EdgeDevice thor = board("nvidia-jetson-agx-thor-128gb", 273, 1000);

        assertThat(thor.modes())
                .allSatisfy(mode -> assertThat(mode.rates())
                        .isInstanceOfSatisfying(
                                Measured.Unknown.class,
                                unknown ->
                                        assertThat(unknown.reason()).contains("jetson-agx-thor-128gb", mode.name())));
    }

    @Test
    void areOnlyThoseWithADataSheet() {
        assertThat(EdgeBoards.of(List.of(sheet("nvidia-h100-sxm-80gb", 3350, 1979))))
                .isEmpty();
    }

    private static EdgeDevice board(String accelerator, double gigabytes, double teraops) {
        return EdgeBoards.of(List.of(sheet(accelerator, gigabytes, teraops))).getFirst();
    }

    private static double teraops(EdgeDevice device, String mode) {
        return rates(device, mode).peak().get(Precision.INT8).teraflops();
    }

    private static ModeRates rates(EdgeDevice device, String name) {
        return device.modes().stream()
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .map(mode -> ((Measured.Known<ModeRates>) mode.rates()).value())
                .orElseThrow();
    }

    static AcceleratorSpec sheet(String id, double gigabytes, double teraops) {
        return new AcceleratorSpec(
                new AcceleratorId(id),
                id,
                "nvidia",
                "Ampere",
                AcceleratorKind.GPU,
                Memory.ofGib(64),
                Measured.known(Bandwidth.ofGigabytes(gigabytes)),
                Map.of(Precision.INT8, ComputeRate.ofTeraflops(teraops)),
                Measured.unknown("one device"),
                Measured.known(new Power(60)));
    }
}
