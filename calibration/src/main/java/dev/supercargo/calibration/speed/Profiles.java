package dev.supercargo.calibration.speed;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;

/** The models of the questions. */
final class Profiles {

    private Profiles() {}

    static ModelProfile llama7b() {
        return llama("llama-2-7b", "Llama 2 7B", 6_738_000_000L, new TransformerShape(32, 4096, 32, 32_000, 4096));
    }

    static ModelProfile llama70b() {
        return llama("llama-2-70b", "Llama 2 70B", 68_976_000_000L, new TransformerShape(80, 8192, 64, 32_000, 4096));
    }

    /** 4.1 billion multiply-adds forward; 11.1 million outputs of convolutions, as many of batch norms, 2 bytes each. */
    static ModelProfile resnet50() {
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

    static List<ModelProfile> all() {
        return List.of(llama7b(), llama70b(), resnet50());
    }

    private static ModelProfile llama(String id, String name, long parameters, TransformerShape shape) {
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
