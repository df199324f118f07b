package dev.supercargo.engine.prediction.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ResNet-50 on Jetson boards: published latencies beside ours, and the choice of a power mode. */
class EdgePredictorTest {

    private static final double TO_256_PIXELS = 256.0 * 256 / (224.0 * 224);

    private final EdgePredictor predictor = new EdgePredictor();

    @ParameterizedTest(name = "{0} at {1}: ResNet-50 of 256 pixels takes {2} ms")
    @CsvSource({"NANO, FP32, 79", "NANO, FP16, 42", "XAVIER, FP16, 4.45", "XAVIER, INT8, 3.9"})
    void classifiesAsFastAsPublished(Board board, Precision precision, double millis) {
        EdgeSpeed speed = speed(board.device, precision);

        assertThat(1e3 / speed.framesPerSecond()).isCloseTo(millis, within(0.35 * millis));
    }

    @Test
    void choosesTheModeWithTheLeastPowerThatIsFastEnough() {
        ModeChoice choice = predictor.leastPower(
                resnet50At256(), ServingSetup.samples(Precision.FP16, 1), Board.NANO.device, EdgeGoal.of(10));

        assertThat(choice).isInstanceOfSatisfying(ModeChoice.Reached.class, reached -> {
            assertThat(reached.speed().mode().name()).isEqualTo("5W");
            assertThat(reached.speed().perFrame().joules())
                    .isCloseTo(5 / reached.speed().framesPerSecond(), within(1e-9));
        });
    }

    @Test
    void saysHowFastTheFastestModeIsWhereNoneIsFastEnough() {
        assertThat(predictor.leastPower(
                        resnet50At256(), ServingSetup.samples(Precision.FP16, 1), Board.NANO.device, EdgeGoal.of(60)))
                .isInstanceOfSatisfying(
                        ModeChoice.TooSlow.class,
                        slow -> assertThat(slow.best().mode().name()).isEqualTo("MAXN"));
    }

    @Test
    void saysThatAModelIsTooLargeForTheBoard() {
        ModelProfile large = new ModelProfile(
                new ModelId("vit-g"),
                "ViT-G",
                ModelFamily.ENCODER_TRANSFORMER,
                SampleUnit.SAMPLE,
                1_840_000_000L,
                1_840_000_000L,
                Measured.unknown("not needed"),
                Measured.known(new Compute(5.7e12)),
                Measured.known(Memory.ofGib(1)));

        assertThat(predictor.leastPower(
                        large, ServingSetup.samples(Precision.FP16, 1), Board.NANO.device, EdgeGoal.of(1)))
                .isInstanceOfSatisfying(
                        ModeChoice.TooLarge.class, no -> assertThat(no.reason()).contains("Jetson Nano has 4.0 GiB"));
    }

    @Test
    void refusesATargetThatIsNoSpeedAndAFormatWithoutUnits() {
        ServingSetup setup = ServingSetup.samples(Precision.FP16, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeGoal.of(Double.NaN))
                .withMessageContaining("NaN frames/s");
        assertThat(predictor.leastPower(
                        resnet50At256(), setup.withPrecision(Precision.INT8), Board.NANO.device, EdgeGoal.of(10)))
                .isInstanceOfSatisfying(
                        ModeChoice.UnknownSpeed.class,
                        unknown -> assertThat(unknown.reason()).contains("no peak rate"));
    }

    @Test
    void takesADataSheetAsOneModeAtFullPower() {
        assertThat(EdgeDevice.atFullPower(Board.XAVIER.device.spec()))
                .isInstanceOfSatisfying(
                        Measured.Known.class,
                        known ->
                                assertThat(((EdgeDevice) known.value()).modes()).hasSize(1));
    }

    @Property
    void aHigherTargetNeverGetsAModeWithLessPower(
            @ForAll @DoubleRange(min = 1, max = 20) double target,
            @ForAll @DoubleRange(min = 0.1, max = 20) double more) {
        assertThat(watts(target + more)).isGreaterThanOrEqualTo(watts(target));
    }

    private double watts(double target) {
        return switch (predictor.leastPower(
                resnet50At256(), ServingSetup.samples(Precision.FP16, 1), Board.NANO.device, EdgeGoal.of(target))) {
            case ModeChoice.Reached reached -> reached.speed().mode().power().watts();
            case ModeChoice.TooSlow slow -> Double.POSITIVE_INFINITY;
            case ModeChoice.TooHungry hungry -> Double.NaN;
            case ModeChoice.TooLarge no -> Double.NaN;
            case ModeChoice.UnknownSpeed unknown -> Double.NaN;
        };
    }

    private EdgeSpeed speed(EdgeDevice device, Precision precision) {
        Measured<EdgeSpeed> speed = predictor.speed(
                resnet50At256(),
                ServingSetup.samples(precision, 1),
                device,
                device.modes().getLast());
        assertThat(speed).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<EdgeSpeed>) speed).value();
    }

    private static ModelProfile resnet50At256() {
        ModelProfile model = Models.resnet50();
        return new ModelProfile(
                model.id(),
                model.name(),
                model.family(),
                model.unit(),
                model.parameters(),
                model.activeParameters(),
                model.transformer(),
                model.forwardPerSample().map(flops -> flops.times(TO_256_PIXELS)),
                model.activationsPerSample().map(kept -> kept.times(TO_256_PIXELS)));
    }

    /** Data sheets; the 5 W mode of the Nano runs its GPU at 640 instead of 921.6 MHz. */
    enum Board {
        NANO(new EdgeDevice(
                "jetson-nano-4gb",
                board("nvidia-jetson-nano-4gb", "Jetson Nano", "Maxwell", 4, 25.6, 10, rates(0.236, 0.472, 0)),
                List.of(
                        mode("MAXN", 10, 25.6, rates(0.236, 0.472, 0)),
                        mode("5W", 5, 25.6, rates(0.236 * 640 / 921.6, 0.472 * 640 / 921.6, 0))))),
        XAVIER(new EdgeDevice(
                "jetson-agx-xavier-32gb",
                board(
                        "nvidia-jetson-agx-xavier-32gb",
                        "Jetson AGX Xavier",
                        "Volta",
                        32,
                        136.5,
                        30,
                        rates(1.41, 11, 32)),
                List.of(mode("MAXN", 30, 136.5, rates(1.41, 11, 32)))));

        private final EdgeDevice device;

        Board(EdgeDevice device) {
            this.device = device;
        }

        EdgeDevice device() {
            return device;
        }

        private static PowerMode mode(String name, double watts, double gigabytes, Map<Precision, ComputeRate> peak) {
            return new PowerMode(
                    name, new Power(watts), Measured.known(new ModeRates(peak, Bandwidth.ofGigabytes(gigabytes))));
        }

        private static AcceleratorSpec board(
                String id,
                String name,
                String architecture,
                double gib,
                double gigabytes,
                double watts,
                Map<Precision, ComputeRate> peak) {
            return new AcceleratorSpec(
                    new AcceleratorId(id),
                    name,
                    "nvidia",
                    architecture,
                    AcceleratorKind.GPU,
                    Memory.ofGib(gib),
                    Measured.known(Bandwidth.ofGigabytes(gigabytes)),
                    peak,
                    Measured.unknown("one device"),
                    Measured.known(new Power(watts)));
        }

        private static Map<Precision, ComputeRate> rates(double fp32, double fp16, double int8) {
            return int8 == 0
                    ? Map.of(
                            Precision.FP32,
                            ComputeRate.ofTeraflops(fp32),
                            Precision.FP16,
                            ComputeRate.ofTeraflops(fp16))
                    : Map.of(
                            Precision.FP32,
                            ComputeRate.ofTeraflops(fp32),
                            Precision.FP16,
                            ComputeRate.ofTeraflops(fp16),
                            Precision.INT8,
                            ComputeRate.ofTeraflops(int8));
        }
    }
}
