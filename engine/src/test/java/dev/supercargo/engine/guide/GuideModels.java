package dev.supercargo.engine.guide;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** The guide's models with the figures of the catalog. */
enum GuideModels {
    MOBILENET(convolutional("mobilenet-v3-large", 5_480_000, 0.46, 17.64)),
    RESNET_50(convolutional("resnet-50", 25_560_000, 8.22, 44.44)),
    RESNET_101(convolutional("resnet-101", 44_550_000, 15.66, 64.92)),
    RESNET_152(convolutional("resnet-152", 60_190_000, 23.12, 90.24)),
    EFFICIENTNET_B7(convolutional("efficientnet-b7", 66_350_000, 76.66, 1159.76)),
    BERT_BASE(transformer("bert-base", 109_482_240, new TransformerShape(12, 768, 12, 0, 384))),
    BERT_LARGE(transformer("bert-large", 335_141_888, new TransformerShape(24, 1024, 16, 0, 384))),
    GPT2_SMALL(transformer("gpt2-small", 124_439_808, new TransformerShape(12, 768, 12, 50_257, 1024))),
    GPT2_MEDIUM(transformer("gpt2-medium", 354_823_168, new TransformerShape(24, 1024, 16, 50_257, 1024))),
    GPT2_LARGE(transformer("gpt2-large", 774_030_080, new TransformerShape(36, 1280, 20, 50_257, 1024))),
    GPT2_XL(transformer("gpt2-xl", 1_557_611_200, new TransformerShape(48, 1600, 25, 50_257, 1024))),
    GPT3_1B(transformer("gpt3-1.3b", 1_300_000_000, new TransformerShape(24, 2048, 16, 50_257, 2048))),
    GPT3_7B(transformer("gpt3-6.7b", 6_700_000_000L, new TransformerShape(32, 4096, 32, 50_257, 2048))),
    GPT3_175B(transformer("gpt-3-175b", 175_000_000_000L, new TransformerShape(96, 12_288, 96, 50_257, 2048))),
    T5_BASE(transformer("t5-base", 222_903_552, new TransformerShape(24, 768, 12, 32_128, 512))),
    T5_LARGE(transformer("t5-large", 737_668_096, new TransformerShape(48, 1024, 16, 32_128, 512))),
    LLAMA_7B(transformer("llama-2-7b", 6_738_415_616L, new TransformerShape(32, 4096, 32, 32_000, 4096))),
    LLAMA_13B(transformer("llama-2-13b", 13_015_864_320L, new TransformerShape(40, 5120, 40, 32_000, 4096))),
    LLAMA_70B(transformer("llama-2-70b", 68_976_648_192L, new TransformerShape(80, 8192, 64, 8, 32_000, 4096)));

    private final ModelProfile profile;

    GuideModels(ModelProfile profile) {
        this.profile = profile;
    }

    ModelProfile profile() {
        return profile;
    }

    private static ModelProfile transformer(String id, long parameters, TransformerShape shape) {
        return Models.decoder(id, id, parameters, shape);
    }

    private static ModelProfile convolutional(String id, long parameters, double forwardGigaflops, double megabytes) {
        return new ModelProfile(
                new ModelId(id),
                id,
                ModelFamily.CONVOLUTIONAL,
                SampleUnit.SAMPLE,
                parameters,
                parameters,
                Measured.unknown("not a transformer"),
                Measured.known(new Compute(forwardGigaflops * 1e9)),
                Measured.known(Memory.ofGb(megabytes / 1e3)));
    }
}
