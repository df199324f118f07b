package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Predicts how fast a model answers on an accelerator, from data sheets. Stateless and thread-safe. */
public final class InferencePredictor {

    /** Published figures of one device lie within ± 20 %. */
    private static final double SPREAD = 1.25;
    /** Stacks differ more in how well they hide exchanges between devices. */
    private static final double SPLIT_SPREAD = 1.6;
    /** Compilers differ in how much of a convolutional network they fuse. */
    private static final double SAMPLE_SPREAD = 1.5;

    private final Efficiency efficiency;

    private InferencePredictor(Efficiency efficiency) {
        this.efficiency = efficiency;
    }

    /** For cards in workstations and servers. */
    public static InferencePredictor onServers() {
        return new InferencePredictor(Efficiency.server());
    }

    /** For boards whose memory and power are shared with a processor. */
    public static InferencePredictor onEdgeDevices() {
        return new InferencePredictor(Efficiency.edge());
    }

    /** Unknown, with the reason, if the setup cannot be or model and data sheet do not say enough. */
    public Measured<InferencePrediction> predict(ModelProfile model, ServingSetup setup, AcceleratorSpec accelerator) {
        Optional<String> refusal = refusal(model, setup, accelerator);
        if (refusal.isPresent()) {
            return Measured.unknown(refusal.get());
        }
        return switch (Device.of(accelerator, setup.precision())) {
            case Measured.Unknown<Device>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Device>(Device device) ->
                model.unit() == SampleUnit.TOKEN
                                && model.transformer()
                                        instanceof Measured.Known<TransformerShape>(TransformerShape shape)
                        ? language(model, shape, setup, device)
                        : samples(model, setup, device);
        };
    }

    private static Optional<String> refusal(ModelProfile model, ServingSetup setup, AcceleratorSpec accelerator) {
        int length = Math.max(1, (int) Math.min(
                Integer.MAX_VALUE,
                (long) setup.tokens().prompt() + setup.tokens().written()));
        TrainingSetup asTraining = TrainingSetup.withoutModel()
                .withPrecision(setup.precision())
                .withBatch(new Batch(setup.batch(), setup.batch(), length))
                .withParallelism(Parallelism.ofTensor(setup.tensor()));
        return Plausibility.reason(Plausibility.ofTraining(model, asTraining, accelerator, setup.tensor()));
    }

    private Measured<InferencePrediction> language(
            ModelProfile model, TransformerShape shape, ServingSetup setup, Device device) {
        if (setup.tokens().prompt() == 0) {
            return Measured.unknown(
                    model.name() + " reads tokens, but the prompt has none. Maybe state the length of a prompt.");
        }
        LanguageServing serving = new LanguageServing(model, shape, setup, efficiency, device);
        double reading = serving.readingSeconds();
        int written = setup.tokens().written();
        double token = written == 0 ? 0 : serving.tokenSeconds();
        double whole = reading + token * Math.max(0, written - 1);
        double units = (double) setup.batch() * (written == 0 ? setup.tokens().prompt() : written);
        double spread = setup.tensor() > 1 ? SPLIT_SPREAD : SPREAD;
        List<String> evidence = new ArrayList<>();
        evidence.add("data sheet only: reading bound by arithmetic, writing by memory bandwidth");
        evidence.addAll(device.notes());
        return Measured.known(new InferencePrediction(
                Band.around(reading, spread),
                Band.around(token, spread),
                Band.around(whole, spread),
                units / whole,
                ServingMemory.need(model, setup, serving.cacheBytesPerToken()),
                evidence));
    }

    private Measured<InferencePrediction> samples(ModelProfile model, ServingSetup setup, Device device) {
        return switch (model.forwardPerSample()) {
            case Measured.Unknown<Compute>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Compute>(Compute forward) -> {
                List<String> evidence = new ArrayList<>();
                evidence.add("data sheet only: arithmetic and memory traffic of one forward pass");
                evidence.addAll(device.notes());
                double seconds = SampleServing.seconds(model, forward, setup, efficiency, device, evidence);
                Band whole = Band.around(seconds, SAMPLE_SPREAD);
                yield Measured.known(new InferencePrediction(
                        whole,
                        Band.around(0, SAMPLE_SPREAD),
                        whole,
                        setup.batch() / seconds,
                        ServingMemory.need(model, setup, 0),
                        evidence));
            }
        };
    }
}
