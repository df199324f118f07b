package dev.supercargo.advice;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** Models with the figures of the catalog. */
public final class Models {

    public static final ModelProfile RESNET_50 = new ModelProfile(
            new ModelId("resnet-50"),
            "ResNet-50",
            ModelFamily.CONVOLUTIONAL,
            SampleUnit.SAMPLE,
            25_560_000,
            25_560_000,
            Measured.unknown("not a transformer"),
            Measured.known(new Compute(8.22e9)),
            Measured.known(Memory.ofBytes(44.44e6)));

    private Models() {}
}
