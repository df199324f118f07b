package dev.supercargo.engine.utilisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest(name = "{4} {5}")
    @CsvSource({
        // busy, matrix, memory, devices, bottleneck, such as
        "0.98, 0.55, 0.40, 8, COMPUTE, well-tuned language model",
        "0.97, 0.41, 0.62, 1, MEMORY, wide convolutions",
        "0.97, 0.62, 0.65, 1, COMPUTE, both at work: the matrix units are nearer to their limit",
        "0.95, 0.05, 0.78, 1, MEMORY, embeddings and element-wise kernels",
        "0.35, 0.12, 0.10, 1, INPUT, images decoded by too few processors",
        "0.59, 0.30, 0.20, 8, INPUT, gaps between the kernels of a gang",
        "0.99, 0.15, 0.12, 64, NETWORK, all-reduce over Ethernet",
        "0.99, 0.02, 0.20, 1, COMPUTE, simulation on the general cores",
        "0.03, 0.00, 0.00, 8, IDLE, notebook that somebody forgot",
        "0.00, 0.00, 0.00, 1, IDLE, nothing at all"
    })
    void namesWhatHoldsAJobUp(
            double busy, double matrix, double memory, int devices, Bottleneck bottleneck, String such) {
        Utilisation measured =
                new Utilisation(share(busy), share(matrix), share(memory), Measured.unknown("not measured"));

        assertThat(Diagnosis.of(measured, devices).bottleneck()).as(such).isEqualTo(bottleneck);
    }

    @Test
    void saysTheNumbers() {
        Utilisation measured = new Utilisation(share(0.99), share(0.15), share(0.12), Measured.unknown("not measured"));

        assertThat(Diagnosis.of(measured, 64).because())
                .isEqualTo("Busy 99 %, matrix units 15 %, memory interface 12 %:"
                        + " kernels run but compute little: they wait for other accelerators.");
    }

    @Test
    void doesNotGuessWhereNothingWasMeasured() {
        assertThat(Diagnosis.of(Utilisation.unknown("no telemetry"), 1).bottleneck())
                .isEqualTo(Bottleneck.UNKNOWN);
    }

    /** Consumer cards report how busy they are, but no profile. */
    @Test
    void tellsIdleAndInputByBeingBusyAlone() {
        assertThat(Diagnosis.of(busyOnly(0.01), 1).bottleneck()).isEqualTo(Bottleneck.IDLE);
        assertThat(Diagnosis.of(busyOnly(0.40), 1).bottleneck()).isEqualTo(Bottleneck.INPUT);
        assertThat(Diagnosis.of(busyOnly(0.99), 1).bottleneck()).isEqualTo(Bottleneck.UNKNOWN);
    }

    private static Utilisation busyOnly(double busy) {
        return new Utilisation(
                share(busy), Measured.unknown("none"), Measured.unknown("none"), Measured.unknown("none"));
    }

    private static Measured<Share> share(double value) {
        return Measured.known(new Share(value));
    }
}
