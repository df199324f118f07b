package dev.supercargo.engine.prediction.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.prediction.inference.ServingSetup.Tokens;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Energy;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceleratorComparisonTest {

    private static final Contender A100 = contender(Hardware.a100(), 400, "1.80");
    private static final Contender H100 = contender(Hardware.h100(), 700, "4.00");
    private static final Contender TPU = contender(Hardware.tpuV5e(), 200, "1.20");
    private static final Contender CPU = contender(cpu(), 350, "2.00");
    private static final Contender BLANK = contender(Hardware.blank(), 100, "0.01");
    private static final Task RESNET =
            new Task.Train(Models.resnet50(), TrainingSetup.withoutModel().withBatch(new Batch(64, 64, 1)));

    private final AcceleratorComparison comparison = new AcceleratorComparison(Coefficients.fitted());

    @Test
    void ranksDevicesOfEveryKindByThroughput() {
        assertThat(ids(RESNET, List.of(CPU, TPU, A100, H100), Goal.THROUGHPUT))
                .first()
                .isEqualTo("nvidia-h100-sxm-80gb");
        assertThat(ids(RESNET, List.of(CPU, TPU, A100, H100), Goal.THROUGHPUT))
                .last()
                .isEqualTo("acme-cpu-256gb");
    }

    @Test
    void ranksByMoneyWhenPricesAreKnown() {
        List<Standing> ranked = comparison.rank(RESNET, List.of(H100, A100), Evidence.none(), Goal.COST);

        assertThat(ranked)
                .extracting(standing -> standing.contender().accelerator().id().value())
                .first()
                .isEqualTo("nvidia-a100-sxm-80gb");
        assertThat(ranked.getFirst().costPerMillion()).isInstanceOf(Measured.Known.class);
    }

    @Test
    void countsEnergyByThermalDesignPower() {
        Standing a100 = comparison
                .rank(RESNET, List.of(A100), Evidence.none(), Goal.ENERGY)
                .getFirst();

        double speed = ((Measured.Known<Double>) a100.unitsPerSecond()).value();
        double joules = ((Measured.Known<Energy>) a100.perMillion()).value().joules();
        assertThat(joules).isCloseTo(400 * 1e6 / speed, within(1e-3));
    }

    @Test
    void anUnknownNeverRanksBeforeAKnown() {
        Contender unpriced = new Contender(H100.accelerator(), 1, Measured.unknown("no price"));

        assertThat(ids(RESNET, List.of(BLANK, A100), Goal.THROUGHPUT))
                .containsExactly("nvidia-a100-sxm-80gb", "acme-x1-80gb");
        assertThat(comparison.rank(RESNET, List.of(unpriced, A100), Evidence.none(), Goal.COST))
                .extracting(standing -> standing.costPerMillion().isKnown())
                .containsExactly(true, false);
    }

    @Test
    void saysWhatWouldMakeATooSmallDeviceFit() {
        Task llama = new Task.Train(Models.llama2With7b(), TrainingSetup.defaultsFor(Models.llama2With7b()));

        Standing a100 = comparison
                .rank(llama, List.of(A100), Evidence.none(), Goal.THROUGHPUT)
                .getFirst();

        assertThat(a100.fit())
                .isInstanceOfSatisfying(
                        Standing.MemoryFit.TooSmall.class,
                        no -> assertThat(no.reason())
                                .contains("has 80.0 GiB per device")
                                .contains("would fit"));
        assertThat(a100.unitsPerSecond().isKnown()).isFalse();
    }

    @Test
    void servesACopyOnEveryGroupOfDevices() {
        Task one =
                new Task.Serve(Models.llama2With7b(), ServingSetup.language(Precision.BF16, 1, new Tokens(128, 128)));
        Contender two = new Contender(A100.accelerator(), 2, A100.price());

        double single = speed(one, A100);

        assertThat(speed(one, two)).isCloseTo(2 * single, within(1e-9));
    }

    private double speed(Task task, Contender contender) {
        Measured<Double> speed = comparison
                .rank(task, List.of(contender), Evidence.none(), Goal.THROUGHPUT)
                .getFirst()
                .unitsPerSecond();
        return ((Measured.Known<Double>) speed).value();
    }

    private List<String> ids(Task task, List<Contender> contenders, Goal goal) {
        return comparison.rank(task, contenders, Evidence.none(), goal).stream()
                .map(standing -> standing.contender().accelerator().id().value())
                .toList();
    }

    private static AcceleratorSpec cpu() {
        return new AcceleratorSpec(
                new AcceleratorId("acme-cpu-256gb"),
                "CPU",
                "acme",
                "x86",
                AcceleratorKind.CPU,
                Memory.ofGib(256),
                Measured.known(Bandwidth.ofGigabytes(300)),
                Map.of(Precision.FP32, ComputeRate.ofTeraflops(4)),
                Measured.unknown("one socket"),
                Measured.known(new Power(350)));
    }

    private static Contender contender(AcceleratorSpec spec, double watts, String dollars) {
        return new Contender(
                new AcceleratorSpec(
                        spec.id(),
                        spec.name(),
                        spec.vendor(),
                        spec.architecture(),
                        spec.kind(),
                        spec.memory(),
                        spec.memoryBandwidth(),
                        spec.peak(),
                        spec.intraNodeLink(),
                        Measured.known(new Power(watts))),
                1,
                Measured.known(HourlyRate.usd(dollars)));
    }

    /** Prices are exact, so that a comparison of money never rests on rounding. */
    @Test
    void statesMoneyExactly() {
        Standing a100 = comparison
                .rank(RESNET, List.of(A100), Evidence.none(), Goal.COST)
                .getFirst();

        assertThat(((Measured.Known<Money>) a100.costPerMillion()).value().isPositive())
                .isTrue();
    }
}
