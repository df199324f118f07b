package dev.supercargo.engine.prediction.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.inference.ServingSetup.Tokens;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published speeds of serving software beside ours. */
class InferencePredictorTest {

    private static final ModelProfile LLAMA_7B = Models.llama2With7b();
    private static final ModelProfile LLAMA_70B = Models.decoder(
            "llama-2-70b", "Llama 2 70B", 68_976_000_000L, new TransformerShape(80, 8192, 64, 8, 32_000, 4096));

    private final InferencePredictor predictor = InferencePredictor.onServers();

    @ParameterizedTest(name = "gpt-fast on {1} A100: Llama 2 {0} writes {2} tokens/s")
    @CsvSource({
        "7B, 1, 104.9",
        "7B, 2, 168.84",
        "7B, 4, 254.02",
        "7B, 8, 328.43",
        "70B, 2, 21.32",
        "70B, 4, 38.01",
        "70B, 8, 62.50",
    })
    void writesAsFastAsPublishedForOneReader(String size, int devices, double tokensPerSecond) {
        ServingSetup setup =
                ServingSetup.language(Precision.BF16, 1, new Tokens(5, 200)).withTensor(devices);
        ModelProfile model = size.equals("7B") ? LLAMA_7B : LLAMA_70B;

        assertThat(1 / predict(model, setup, Hardware.a100()).perToken().seconds())
                .isCloseTo(tokensPerSecond, within(0.10 * tokensPerSecond));
    }

    @Test
    void writesFasterFromNarrowWeights() {
        ServingSetup setup = ServingSetup.language(Precision.BF16, 1, new Tokens(5, 200));

        // gpt-fast: 155.6 tokens/s from 8-bit weights.
        assertThat(1
                        / predict(LLAMA_7B, setup.withWeights(WeightFormat.INT8), Hardware.a100())
                                .perToken()
                                .seconds())
                .isCloseTo(155.6, within(0.10 * 155.6));
    }

    @ParameterizedTest(name = "NeMo: batch {0} of 128 + 20 tokens takes {1} ms on A100, {2} ms on H100")
    @CsvSource({"1, 234.0, 153.8", "2, 249.6, 160.8", "4, 272.6, 174.8", "8, 329.5, 199.2"})
    void answersAsFastAsPublished(int batch, double a100Millis, double h100Millis) {
        ServingSetup setup = ServingSetup.language(Precision.BF16, batch, new Tokens(128, 20));

        assertThat(1e3 * predict(LLAMA_7B, setup, Hardware.a100()).whole().seconds())
                .isCloseTo(a100Millis, within(0.15 * a100Millis));
        assertThat(1e3 * predict(LLAMA_7B, setup, Hardware.h100()).whole().seconds())
                .isCloseTo(h100Millis, within(0.15 * h100Millis));
    }

    @ParameterizedTest(name = "TensorRT-LLM 0.5, H100 at FP8, batch {0}, {1} + {2} tokens: {3} tokens/s")
    @CsvSource({"64, 128, 128, 9193", "64, 128, 2048, 5367", "64, 2048, 128, 2058"})
    void servesManyReadersAsFastAsPublished(int batch, int prompt, int written, double tokensPerSecond) {
        ServingSetup setup = ServingSetup.language(Precision.FP8, batch, new Tokens(prompt, written));

        assertThat(predict(LLAMA_7B, setup, Hardware.h100()).unitsPerSecond())
                .isCloseTo(tokensPerSecond, within(0.20 * tokensPerSecond));
    }

    @ParameterizedTest(name = "TensorRT on V100 at FP16: ResNet-50 at batch {0} runs {1} images/s")
    @CsvSource({"1, 481", "4, 1410", "16, 3677", "64, 5535", "256, 6444"})
    void classifiesAsFastAsPublished(int batch, double imagesPerSecond) {
        assertThat(predict(Models.resnet50(), ServingSetup.samples(Precision.FP16, batch), Hardware.v100())
                        .unitsPerSecond())
                .isCloseTo(imagesPerSecond, within(0.30 * imagesPerSecond));
    }

    @Test
    void readingIsBoundByArithmeticAndWritingByMemory() {
        ServingSetup setup = ServingSetup.language(Precision.FP16, 8, new Tokens(2048, 256));
        InferencePrediction v100 = predict(LLAMA_7B, setup, Hardware.v100());
        InferencePrediction a100 = predict(LLAMA_7B, setup, Hardware.a100());

        assertThat(v100.firstAnswer().seconds() / a100.firstAnswer().seconds()).isCloseTo(312.0 / 125, within(0.15));
        assertThat(v100.perToken().seconds() / a100.perToken().seconds()).isBetween(1.8, 2039.0 / 900);
    }

    @Test
    void keepsTheCacheOfKeyValueHeadsOnly() {
        ServingSetup setup = ServingSetup.language(Precision.BF16, 1, new Tokens(4096, 0));
        double eightOf64Heads = 2.0 * 80 * 8 * 128 * 2 * 4096;

        double all = activations(Models.llama2With70b(), setup);
        double grouped = activations(LLAMA_70B, setup);

        assertThat(all - grouped).isCloseTo(7 * eightOf64Heads, within(2.0));
    }

    @Test
    void namesWhatIsMissingOrImpossible() {
        Tokens tokens = new Tokens(128, 128);
        assertThat(reason(LLAMA_7B, ServingSetup.language(Precision.FP8, 1, tokens), Hardware.a100()))
                .contains("no peak rate of nvidia-a100-sxm-80gb for FP8");
        assertThat(reason(
                        LLAMA_7B,
                        ServingSetup.language(Precision.BF16, 1, tokens).withTensor(3),
                        Hardware.a100()))
                .contains("does not divide 32 attention heads");
        assertThat(reason(LLAMA_7B, ServingSetup.samples(Precision.BF16, 1), Hardware.a100()))
                .contains("the prompt has none");
        assertThat(reason(Models.resnet50(), ServingSetup.samples(Precision.FP16, 1), Hardware.blank()))
                .contains("no peak rate");
        assertThatIllegalArgumentException().isThrownBy(() -> ServingSetup.samples(Precision.FP16, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tokens(0, 5));
    }

    @Property
    void aLargerBatchNeverWritesATokenFaster(@ForAll @IntRange(min = 1, max = 512) int batch) {
        ServingSetup setup = ServingSetup.language(Precision.BF16, batch, new Tokens(512, 512));

        assertThat(predict(LLAMA_7B, setup.withBatch(batch + 1), Hardware.h100())
                        .perToken()
                        .p50())
                .isGreaterThanOrEqualTo(
                        predict(LLAMA_7B, setup, Hardware.h100()).perToken().p50());
    }

    @Property
    void aLargerBatchNeverNeedsLessMemory(@ForAll @IntRange(min = 1, max = 512) int batch) {
        ServingSetup setup = ServingSetup.language(Precision.BF16, batch, new Tokens(512, 512));

        assertThat(predict(LLAMA_7B, setup.withBatch(batch + 1), Hardware.h100())
                        .memory()
                        .total())
                .isGreaterThan(
                        predict(LLAMA_7B, setup, Hardware.h100()).memory().total());
    }

    private double activations(ModelProfile model, ServingSetup setup) {
        return predict(model, setup, Hardware.h100()).memory().activations().bytes();
    }

    private InferencePrediction predict(ModelProfile model, ServingSetup setup, AcceleratorSpec accelerator) {
        Measured<InferencePrediction> prediction = predictor.predict(model, setup, accelerator);
        assertThat(prediction).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<InferencePrediction>) prediction).value();
    }

    private String reason(ModelProfile model, ServingSetup setup, AcceleratorSpec accelerator) {
        Measured<InferencePrediction> prediction = predictor.predict(model, setup, accelerator);
        assertThat(prediction).isInstanceOf(Measured.Unknown.class);
        return ((Measured.Unknown<InferencePrediction>) prediction).reason();
    }
}
