package dev.supercargo.engine.utilisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Data sheets: H100 SXM, A100 80 GB, L40S, L4, T4 (dense BF16 or FP16, GB/s, GB). */
class RightSizeTest {

    private static final PricedAccelerator H100 = priced("H100 SXM 80GB", 989, 3350, 80, "3.90");
    private static final PricedAccelerator A100 = priced("A100 SXM 80GB", 312, 2039, 80, "2.20");
    private static final PricedAccelerator L40S = priced("L40S", 362, 864, 48, "1.25");
    private static final PricedAccelerator L4 = priced("L4", 121, 300, 24, "0.70");
    private static final List<PricedAccelerator> MARKET = List.of(H100, A100, L40S, L4);

    @Test
    void namesTheCheapestThatDoesWhatTheJobMakesOfItsAccelerator() {
        Optional<RightSize> hint = RightSize.of(measured(0.09, 0.15, 30), H100, Precision.BF16, MARKET);

        assertThat(hint).hasValueSatisfying(found -> {
            assertThat(found.instead()).isEqualTo(L40S);
            assertThat(found.saved().value()).isBetween(0.679, 0.680);
            assertThat(found.hint())
                    .startsWith("H100 SXM 80GB at 9 % of its matrix units and 30.0 GiB: L40S would do, -68 % an hour");
        });
    }

    @Test
    void keepsTheMemoryThatIsInUse() {
        assertThat(RightSize.of(measured(0.09, 0.15, 60), H100, Precision.BF16, MARKET))
                .hasValueSatisfying(found -> assertThat(found.instead()).isEqualTo(A100));
    }

    @Test
    void keepsTheBandwidthThatIsInUse() {
        assertThat(RightSize.of(measured(0.09, 0.40, 30), H100, Precision.BF16, MARKET))
                .hasValueSatisfying(found -> assertThat(found.instead()).isEqualTo(A100));
    }

    @Test
    void leavesAJobAloneThatUsesWhatItHas() {
        assertThat(RightSize.of(measured(0.50, 0.50, 70), H100, Precision.BF16, MARKET))
                .isEmpty();
    }

    @Test
    void leavesAJobAloneForLessThanATenth() {
        PricedAccelerator almost = priced("L40S", 362, 864, 48, "3.60");

        assertThat(RightSize.of(measured(0.09, 0.15, 30), H100, Precision.BF16, List.of(almost)))
                .isEmpty();
    }

    @Test
    void doesNotGuess() {
        assertThat(RightSize.of(Utilisation.unknown("no telemetry"), H100, Precision.BF16, MARKET))
                .isEmpty();
    }

    private static Utilisation measured(double matrix, double memory, double gib) {
        return new Utilisation(
                Measured.known(new Share(0.9)),
                Measured.known(new Share(matrix)),
                Measured.known(new Share(memory)),
                Measured.known(Memory.ofGib(gib)));
    }

    private static PricedAccelerator priced(
            String name, double teraflops, double gigabytesPerSecond, double gigabytes, String price) {
        return new PricedAccelerator(
                new AcceleratorSpec(
                        new AcceleratorId("nvidia-"
                                + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')),
                        name,
                        "nvidia",
                        "any",
                        AcceleratorKind.GPU,
                        Memory.ofGb(gigabytes),
                        Measured.known(Bandwidth.ofGigabytes(gigabytesPerSecond)),
                        Map.of(Precision.BF16, ComputeRate.ofTeraflops(teraflops)),
                        Measured.unknown("not needed"),
                        Measured.unknown("not needed")),
                HourlyRate.usd(price),
                "somewhere");
    }
}
