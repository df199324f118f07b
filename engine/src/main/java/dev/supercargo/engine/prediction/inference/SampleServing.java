package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;

/** One forward pass of a model described per sample: arithmetic, then the traffic of what its layers hand on. */
final class SampleServing {

    /** Compiled networks write each output once and read it about once; normalisation is folded in. */
    private static final double TRAFFIC = 1.8;

    private SampleServing() {}

    static double seconds(
            ModelProfile model,
            Compute forward,
            ServingSetup setup,
            Efficiency efficiency,
            Device device,
            List<String> notes) {
        double arithmetic = setup.batch() * forward.flops() / (device.flopsPerSecond() * efficiency.samples());
        double width = setup.precision().bytes() / 2;
        double traffic = model.parameters() * setup.weightBytes();
        switch (model.activationsPerSample()) {
            case Measured.Known<Memory>(Memory kept) -> traffic += TRAFFIC * width * kept.bytes() * setup.batch();
            case Measured.Unknown<Memory> missing ->
                notes.add("activations of " + model.name() + " not known, only arithmetic and weights counted");
        }
        return arithmetic + traffic / (device.bytesPerSecond() * efficiency.bandwidth()) + efficiency.passSeconds();
    }
}
