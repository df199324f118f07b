package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainingPredictorTest {

    private static final Work NINETY_EPOCHS = new Work.Samples(90L * 1_281_167);

    private final TrainingPredictor predictor = new TrainingPredictor(Coefficients.fitted());

    @Test
    void trainsResNet50AsFastAsPublished() {
        // Published at mixed precision: 770 to 1,200 images/s per V100, 1,390 to 2,700 per A100.
        assertThat(hours(resnet(256, 2048), Cluster.oneNode(Hardware.v100(), 8)))
                .isBetween(3.2, 5.6);
        assertThat(hours(resnet(256, 256), Cluster.oneNode(Hardware.a100(), 1))).isBetween(11.0, 20.0);
    }

    @Test
    void pretrainsLlama70bOnH100AtThePublishedEfficiency() {
        Cluster cluster = new Cluster(Hardware.h100(), 8, 64, Measured.known(Bandwidth.ofGigabytes(400)));
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.llama2With70b())
                .withBatch(new Batch(8, 4096, 2048))
                .withRecomputation(Recomputation.FULL)
                .withSharding(new Sharding.Fixed(ShardingStage.ZERO3))
                .withSoftware(SoftwareStack.COMPOSER);
        double seconds = 3600 * hours(training(Models.llama2With70b(), setup, new Work.Tokens(1_000_000_000)), cluster);

        // llm-foundry published 0.41 for MPT-70B in this setup.
        double flops = 1e9 * (6.0 * 68_976_000_000L + 12.0 * 80 * 8192 * 2048);
        assertThat(flops / seconds / (512 * 989.4e12)).isBetween(0.35, 0.50);
    }

    @Test
    void runsHalfTheWorkInHalfTheTime() {
        Cluster cluster = Cluster.oneNode(Hardware.a100(), 1);

        assertThat(hours(resnet(256, 256).withFractionDone(0.5), cluster) * 2)
                .isCloseTo(hours(resnet(256, 256), cluster), within(1e-5));
    }

    @Test
    void paysForFullRecomputationWithUpToAThirdMore() {
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.llama2With7b()).withRecomputation(Recomputation.NONE);
        Cluster cluster = Cluster.oneNode(Hardware.h100(), 8);
        Work work = new Work.Tokens(1_000_000_000);

        double ratio =
                hours(training(Models.llama2With7b(), setup.withRecomputation(Recomputation.FULL), work), cluster)
                        / hours(training(Models.llama2With7b(), setup, work), cluster);

        assertThat(ratio).isBetween(1.10, 1.34);
    }

    @Test
    void trustsAMeasurementOfTheSameModelAndAccelerator() {
        Cluster cluster = Cluster.oneNode(Hardware.a100(), 1);
        Benchmark measured = new Benchmark(
                "b1",
                Models.resnet50().id(),
                Hardware.a100().id(),
                1,
                1,
                resnet(256, 256).setup(),
                2700);
        Evidence evidence = Evidence.of(List.of(measured), List.of());
        double hoursAtMeasuredSpeed = 90.0 * 1_281_167 / 2700 / 3600;

        TimePrediction with = known(predictor.predict(resnet(256, 256), cluster, evidence));
        TimePrediction without = known(predictor.predict(resnet(256, 256), cluster, Evidence.none()));

        assertThat(distance(with, hoursAtMeasuredSpeed)).isLessThan(0.25 * distance(without, hoursAtMeasuredSpeed));
        assertThat(with.evidence()).anyMatch(sentence -> sentence.contains("1 measurement of ResNet-50"));
        assertThat(ratio(with)).isLessThan(ratio(without));
    }

    @Test
    void learnsFromAnotherModelOfTheFamilyOnTheSameAccelerator() {
        Cluster cluster = Cluster.oneNode(Hardware.h100(), 8);
        Training asked = training(
                Models.llama2With7b(),
                TrainingSetup.defaultsFor(Models.llama2With7b()),
                new Work.Tokens(1_000_000_000));
        TrainingSetup small = TrainingSetup.defaultsFor(Models.gpt2Xl());
        double typical = 1e9 / 3600 / hours(training(Models.gpt2Xl(), small, new Work.Tokens(1_000_000_000)), cluster);
        Benchmark twiceAsFast =
                new Benchmark("b1", Models.gpt2Xl().id(), Hardware.h100().id(), 8, 1, small, 2 * typical);
        Evidence evidence = Evidence.of(List.of(twiceAsFast), List.of()).withModels(List.of(Models.gpt2Xl()));

        TimePrediction with = known(predictor.predict(asked, cluster, evidence));

        assertThat(with.p50().toMillis() / 3.6e6).isBetween(hours(asked, cluster) / 2, hours(asked, cluster) * 0.9);
        assertThat(with.evidence()).anyMatch(sentence -> sentence.startsWith("1 measurement of models of its family"));
    }

    @Test
    void tellsFastSoftwareFromSlow() {
        Cluster cluster = Cluster.oneNode(Hardware.h100(), 8);
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.gpt2Xl());
        Work work = new Work.Tokens(1_000_000_000);

        assertThat(hours(training(Models.gpt2Xl(), setup.withSoftware(SoftwareStack.HUGGING_FACE), work), cluster))
                .isGreaterThan(
                        hours(training(Models.gpt2Xl(), setup.withSoftware(SoftwareStack.COMPOSER), work), cluster));
    }

    @Test
    void carriesAStatedDurationToAnotherAccelerator() {
        Evidence evidence = Evidence.of(List.of(), List.of(Hardware.v100()));
        Work tenHours = new Work.HoursOn(Duration.ofHours(10), Hardware.v100().id(), 1);
        Training unknownModel = new Training(Measured.unknown("no model"), TrainingSetup.withoutModel(), tenHours, 0);

        assertThat(known(predictor.predict(unknownModel, Cluster.oneNode(Hardware.v100(), 1), evidence))
                        .p50())
                .isEqualTo(Duration.ofHours(10));
        assertThat(known(predictor.predict(unknownModel, Cluster.oneNode(Hardware.a100(), 1), evidence))
                        .p50())
                .isBetween(Duration.ofHours(3), Duration.ofHours(5));
    }

    @Test
    void saysWhatIsMissing() {
        Training silent =
                new Training(Measured.unknown("no model"), TrainingSetup.withoutModel(), new Work.Unstated(), 0);
        Training unstated = training(Models.resnet50(), TrainingSetup.withoutModel(), new Work.Unstated());
        Training tokens = training(Models.resnet50(), TrainingSetup.withoutModel(), new Work.Tokens(1));
        Cluster a100 = Cluster.oneNode(Hardware.a100(), 1);

        assertThat(predictor.predict(silent, a100, Evidence.none())).isEqualTo(Measured.unknown("no model"));
        assertThat(predictor.predict(unstated, a100, Evidence.none()))
                .isEqualTo(Measured.unknown("the work is not stated"));
        assertThat(predictor.predict(tokens, a100, Evidence.none()))
                .isEqualTo(Measured.unknown("the work is stated in tokens, but ResNet-50 counts samples"));
        assertThat(predictor.predict(resnet(64, 64), Cluster.oneNode(Hardware.blank(), 1), Evidence.none()))
                .isEqualTo(Measured.unknown("no peak rate of acme-x1-80gb for FP16"));
    }

    @Test
    void saysWhichPrecisionRunsInstead() {
        TimePrediction prediction =
                known(predictor.predict(resnet(64, 64), Cluster.oneNode(Hardware.gtx1080Ti(), 1), Evidence.none()));

        assertThat(prediction.evidence()).contains("GTX 1080 Ti runs FP16 as FP32");
    }

    @Property
    void moreDevicesNeverTakeLongerInsideAnNvlinkNode(@ForAll @IntRange(min = 1, max = 7) int devices) {
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.llama2With7b()).withBatch(new Batch(1, 840, 4096));
        Training training = training(Models.llama2With7b(), setup, new Work.Tokens(1_000_000_000));

        assertThat(hours(training, Cluster.oneNode(Hardware.h100(), devices + 1)))
                .isLessThan(hours(training, Cluster.oneNode(Hardware.h100(), devices)));
    }

    /** Small batches wait for the host on every device; there the learned part may turn the order by a little. */
    @Property
    void aFasterDeviceNeverTakesMuchLonger(@ForAll @IntRange(min = 1, max = 512) int microBatch) {
        List<AcceleratorSpec> slowToFast =
                List.of(Hardware.v100(), Hardware.a100With40Gb(), Hardware.a100(), Hardware.h100());

        for (int i = 1; i < slowToFast.size(); i++) {
            assertThat(hours(resnet(microBatch, 512), Cluster.oneNode(slowToFast.get(i), 1)))
                    .isLessThan(1.05 * hours(resnet(microBatch, 512), Cluster.oneNode(slowToFast.get(i - 1), 1)));
        }
    }

    @Test
    void widensTheBandOfANetworkNobodyMeasured() {
        TrainingSetup setup = TrainingSetup.withoutModel();
        ModelProfile stranger = new ModelProfile(
                new ModelId("quaxnet-9"),
                "QuaxNet 9",
                ModelFamily.DIFFUSION,
                SampleUnit.SAMPLE,
                900_000_000,
                900_000_000,
                Measured.unknown("not a transformer"),
                Measured.known(new Compute(6e12)),
                Measured.unknown("not counted"));
        Cluster a100 = Cluster.oneNode(Hardware.a100(), 1);

        TimePrediction known = known(predictor.predict(resnet(64, 256), a100, Evidence.none()));
        TimePrediction unknown =
                known(predictor.predict(training(stranger, setup, new Work.Samples(1_000_000)), a100, Evidence.none()));

        assertThat(ratio(unknown)).isGreaterThan(1.2 * ratio(known));
        assertThat(unknown.evidence())
                .anyMatch(sentence -> sentence.contains("networks of similar layers"))
                .anyMatch(sentence -> sentence.contains("activations of QuaxNet 9 not known"));
        assertThat(known.evidence()).anyMatch(sentence -> sentence.contains("of its family on this accelerator"));
    }

    private double hours(Training training, Cluster cluster) {
        return known(predictor.predict(training, cluster, Evidence.none()))
                        .p50()
                        .toMillis()
                / 3.6e6;
    }

    private static double distance(TimePrediction prediction, double hours) {
        return Math.abs(prediction.p50().toMillis() / 3.6e6 - hours);
    }

    private static double ratio(TimePrediction prediction) {
        return (double) prediction.p90().toMillis() / prediction.p50().toMillis();
    }

    private static Training resnet(int microBatch, long globalBatch) {
        TrainingSetup setup = TrainingSetup.withoutModel()
                .withPrecision(Precision.FP16)
                .withBatch(new Batch(microBatch, globalBatch, 1));
        return training(Models.resnet50(), setup, NINETY_EPOCHS);
    }

    private static Training training(ModelProfile model, TrainingSetup setup, Work work) {
        return new Training(Measured.known(model), setup, work, 0);
    }

    private static TimePrediction known(Measured<TimePrediction> prediction) {
        assertThat(prediction).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<TimePrediction>) prediction).value();
    }
}
