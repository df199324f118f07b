package dev.supercargo.calibration.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.edge.EdgeDevice;
import dev.supercargo.engine.prediction.edge.EdgePredictor;
import dev.supercargo.engine.prediction.edge.EdgeSpeed;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog's edge boards answer from their data sheets alone, at the one power mode these state. */
class EdgeCatalogTest {

    private static final ModelProfile RESNET_50 = new ModelProfile(
            new ModelId("resnet-50"),
            "ResNet-50",
            ModelFamily.CONVOLUTIONAL,
            SampleUnit.SAMPLE,
            25_560_000,
            25_560_000,
            Measured.unknown("not a transformer"),
            Measured.known(new Compute(8.22e9)),
            Measured.known(Memory.ofGb(0.04444)));

    /** Xavier NX: NVIDIA's jetson_benchmarks prints 824 frames/s with GPU and both DLAs. */
    @ParameterizedTest(name = "{0} at {1} runs {2} to {3} ResNet-50 frames/s at batch {4}")
    @CsvSource({
        "nvidia-jetson-nano-4gb, FP16, 20, 45, 1",
        "nvidia-jetson-xavier-nx-8gb, INT8, 550, 1100, 64",
        "nvidia-jetson-agx-xavier-32gb, FP16, 180, 400, 1",
    })
    void runsAtAboutThePublishedSpeed(String id, Precision precision, double least, double most, int batch) {
        assertThat(speed(id, precision, batch).framesPerSecond()).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"nvidia-jetson-agx-orin-64gb", "nvidia-jetson-orin-nx-16gb", "nvidia-jetson-orin-nano-8gb"})
    void anOrinBeatsANano(String id) {
        assertThat(speed(id, Precision.INT8, 1).framesPerSecond())
                .isGreaterThan(
                        speed("nvidia-jetson-nano-4gb", Precision.FP16, 1).framesPerSecond());
    }

    private static EdgeSpeed speed(String id, Precision precision, int batch) {
        AcceleratorSpec spec =
                Accelerators.bundled().byId(new AcceleratorId(id)).orElseThrow();
        EdgeDevice device = known(EdgeDevice.atFullPower(spec));
        return known(new EdgePredictor()
                .speed(
                        RESNET_50,
                        ServingSetup.samples(precision, batch),
                        device,
                        device.modes().getFirst()));
    }

    private static <T> T known(Measured<T> value) {
        assertThat(value).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<T>) value).value();
    }
}
