package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TransformerShape;

/** The two halves of answering: reading a prompt is a forward pass, writing a token reads all weights and the cache. */
final class LanguageServing {

    /** Elements (tokens × width) at which products reach half of their efficiency, as in training. */
    private static final double SATURATION = 900_000;
    /** All-reduces of a layer under tensor parallelism. */
    private static final int REDUCTIONS = 2;
    /** One small all-reduce inside a node. */
    private static final double REDUCTION_SECONDS = 1.5e-6;

    private final ModelProfile model;
    private final TransformerShape shape;
    private final ServingSetup setup;
    private final Efficiency efficiency;
    private final Device device;

    LanguageServing(
            ModelProfile model, TransformerShape shape, ServingSetup setup, Efficiency efficiency, Device device) {
        this.model = model;
        this.shape = shape;
        this.setup = setup;
        this.efficiency = efficiency;
        this.device = device;
    }

    double readingSeconds() {
        double tokens = (double) setup.batch() * setup.tokens().prompt();
        // Causal attention looks at half of the prompt on average.
        double flops = tokens
                * (2.0 * model.activeParameters()
                        + 2.0 * shape.layers() * shape.hidden() * setup.tokens().prompt());
        double elements = tokens * shape.hidden() / setup.tensor();
        double reached = efficiency.language() / (1 + SATURATION / elements);
        double arithmetic = flops / (setup.tensor() * device.flopsPerSecond() * reached);
        double traffic = weightBytes(tokens) / (setup.tensor() * memoryBandwidth());
        return Math.max(arithmetic, traffic) + layerSeconds(tokens);
    }

    /** Mean over the answer, whose cache grows from the prompt to the whole. */
    double tokenSeconds() {
        double context = setup.tokens().prompt() + setup.tokens().written() / 2.0;
        double cache = setup.batch() * context * cacheBytesPerToken();
        double traffic = weightBytes(setup.batch()) / setup.tensor() + cache;
        double flops =
                setup.batch() * (2.0 * model.activeParameters() + 4.0 * shape.layers() * shape.hidden() * context);
        double arithmetic = flops / (setup.tensor() * device.flopsPerSecond() * efficiency.language());
        return Math.max(arithmetic, traffic / memoryBandwidth()) + layerSeconds(setup.batch());
    }

    /** Bytes of keys and values of one token on one device; heads that cannot be split further are copied. */
    double cacheBytesPerToken() {
        double heads = Math.max(1, (double) shape.keyValueHeads() / setup.tensor());
        double width = (double) shape.hidden() / shape.attentionHeads();
        return 2 * shape.layers() * heads * width * setup.cacheBytes();
    }

    /** A mixture of experts reads the experts that any of {@code tokens} visits. */
    private double weightBytes(double tokens) {
        double touched = model.parameters();
        if (model.family() == ModelFamily.MIXTURE_OF_EXPERTS) {
            double share = (double) model.activeParameters() / model.parameters();
            touched = model.parameters() * (1 - Math.pow(1 - share, tokens));
        }
        return touched * setup.weightBytes();
    }

    private double memoryBandwidth() {
        return device.bytesPerSecond() * efficiency.bandwidth();
    }

    private double layerSeconds(double tokens) {
        double exchange = 0;
        if (setup.tensor() > 1) {
            double bytes = 2 * tokens * shape.hidden() * 2.0 * (setup.tensor() - 1) / setup.tensor();
            exchange = REDUCTIONS * (REDUCTION_SECONDS + bytes / device.linkBytesPerSecond());
        }
        return shape.layers() * (efficiency.layerSeconds() + exchange);
    }
}
