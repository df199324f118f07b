package dev.supercargo.engine.prediction.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleLawsTest {

    private static final Network RESNET_50 = new Network("resnet50", 4.11, 11.11, 25.56, 224);

    private final SampleLaws laws = SampleLaws.fitted();

    /** Published speeds at mixed precision, samples per second of one device. */
    @ParameterizedTest
    @CsvSource({
        "Lambda/ResNet-50, 2790, 0.08",
        "Lambda/BERT-base SQuAD, 870, 0.08",
        "Lambda/SSD300-RN50, 865, 0.08",
        "Lambda/WaveGlow, 470000, 0.08"
    })
    void repeatsMeasuredWorkloadsOnH100(String workload, double published, double tolerance) {
        SampleTime time =
                known(laws.ofWorkload(workload, device(Hardware.h100()), "", 1, Measured.unknown("not stated")));

        assertThat(1 / time.seconds()).isCloseTo(published, within(tolerance * published));
        assertThat(time.tenth()).isBetween(1.0, 1.4);
        assertThat(time.evidence()).contains("measured configurations of " + workload + " on this accelerator");
    }

    @Test
    void carriesAWorkloadToAnAcceleratorNobodyMeasuredItOn() {
        SampleTime seen = known(
                laws.ofWorkload("Lambda/ResNet-50", device(Hardware.a100()), "", 1, Measured.unknown("not stated")));
        SampleTime carried = known(
                laws.ofWorkload("Lambda/ResNet-50", device(Hardware.rtx4090()), "", 1, Measured.unknown("not stated")));

        assertThat(1 / carried.seconds()).isBetween(700.0, 1900.0);
        assertThat(carried.twentieth()).isGreaterThan(1.2 * seen.twentieth());
        assertThat(carried.evidence()).contains("carried over by data sheets");
    }

    @Test
    void knowsNetworksByTheirWork() {
        Setting setting = new Setting("pt1.12 cu113", "nhwc", 256, 1);
        AcceleratorSpec spec = Hardware.a100();

        assertThat(1 / laws.ofNetwork(RESNET_50, device(spec), setting).seconds())
                .isBetween(1500.0, 3400.0);
    }

    @Test
    void needsTwiceTheTimeForTwiceTheWorkFarFromItsData() {
        Setting setting = new Setting("", "", 4, 1);
        Network large = new Network("quaxnet", 4e5, 4e5, 5e4, 224);
        Network larger = new Network("quaxnet", 8e5, 8e5, 1e5, 224);
        Device device = device(Hardware.tpuV5e());

        assertThat(laws.ofNetwork(larger, device, setting).seconds()
                        / laws.ofNetwork(large, device, setting).seconds())
                .isCloseTo(2, within(0.35));
    }

    @Test
    void refusesAWorkloadItNeverSaw() {
        assertThat(laws.ofWorkload("Lambda/QuaxNet", device(Hardware.a100()), "", 1, Measured.unknown("not stated")))
                .isEqualTo(Measured.unknown("no measurement of this workload and no count of its work"));
    }

    @Test
    void refusesWhatCannotBeTrained() {
        assertThatThrownBy(() -> new Network("none", Double.NaN, 1, 1, 224)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new Network("none", 1, -1, 1, 224)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new Setting("", "", 0, 1)).hasMessageContaining("must be 1 or more");
        assertThat(Device.of(Hardware.blank(), Precision.FP16))
                .isEqualTo(Measured.unknown("no peak rate of acme-x1-80gb for FP16"));
    }

    @Test
    void readsWhatItWrites() {
        String text = laws.toString();

        assertThat(SampleLaws.read(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "timm/tf_efficientnetv2_b0, efficientnetv",
        "timm/gluon_resnet50_v1b, resnet",
        "resnet-50, resnet",
        "timm/ens_adv_inception_resnet_v2, inception",
        "vit-b-16, vit"
    })
    void tellsTheFamilyByTheName(String name, String family) {
        assertThat(Family.of(name)).isEqualTo(family);
    }

    private static Device device(AcceleratorSpec spec) {
        return known(Device.of(spec, Precision.FP16));
    }

    private static <T> T known(Measured<T> measured) {
        assertThat(measured).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<T>) measured).value();
    }
}
