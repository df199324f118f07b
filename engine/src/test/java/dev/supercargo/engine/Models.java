package dev.supercargo.engine;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** Model profiles that tests use. */
public final class Models {

    private Models() {}

    /** 4.1 GMAC forward; 11.1 million outputs of convolutions, as many of batch norms, 2 bytes each. */
    public static ModelProfile resnet50() {
        return new ModelProfile(
                new ModelId("resnet-50"),
                "ResNet-50",
                ModelFamily.CONVOLUTIONAL,
                SampleUnit.SAMPLE,
                25_557_032,
                25_557_032,
                Measured.unknown("not a transformer"),
                Measured.known(new Compute(8.2e9)),
                Measured.known(Memory.ofBytes(11.1e6 * 2 * 2)));
    }

    public static ModelProfile llama2With7b() {
        return decoder("llama-2-7b", "Llama 2 7B", 6_738_000_000L, new TransformerShape(32, 4096, 32, 32_000, 4096));
    }

    public static ModelProfile llama2With70b() {
        return decoder("llama-2-70b", "Llama 2 70B", 68_976_000_000L, new TransformerShape(80, 8192, 64, 32_000, 4096));
    }

    public static ModelProfile gpt2Xl() {
        return decoder("gpt2-xl", "GPT-2 XL", 1_557_611_200L, new TransformerShape(48, 1600, 25, 50_257, 1024));
    }

    /** Eight experts, two of which a token visits. */
    public static ModelProfile mixtral() {
        return new ModelProfile(
                new ModelId("mixtral-8x7b"),
                "Mixtral 8x7B",
                ModelFamily.MIXTURE_OF_EXPERTS,
                SampleUnit.TOKEN,
                46_702_792_704L,
                12_900_000_000L,
                Measured.known(new TransformerShape(32, 4096, 32, 8, 32_000, 4096)),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions"));
    }

    public static ModelProfile decoder(String id, String name, long parameters, TransformerShape shape) {
        return new ModelProfile(
                new ModelId(id),
                name,
                ModelFamily.DECODER_TRANSFORMER,
                SampleUnit.TOKEN,
                parameters,
                parameters,
                Measured.known(shape),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions"));
    }
}
