package dev.supercargo.engine.validation;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.List;

/** Whether a model can exist. Limits lie well beyond the largest published model, so that they catch slips only. */
final class ModelRules {

    /** 100 trillion; the largest published models have about two. */
    private static final long PARAMETERS_MAX = 100_000_000_000_000L;

    private static final int LAYERS_MAX = 10_000;
    private static final int HIDDEN_MAX = 1_000_000;
    private static final int VOCABULARY_MAX = 10_000_000;
    /** Two matrices of hidden × hidden per layer would be 2; T5-11B, the widest of its kind, has 220. */
    private static final double WIDTHS_PER_LAYER_MAX = 1000;
    /** A thousand times the forward pass of the largest published vision models. */
    private static final double FORWARD_MAX = 1e18;

    private static final double SAMPLE_MEMORY_MAX_GIB = 10_000;

    private ModelRules() {}

    static List<Objection> objections(ModelProfile model) {
        List<Objection> found = new ArrayList<>();
        if (model.parameters() > PARAMETERS_MAX) {
            found.add(new Objection(
                    "model.parameters",
                    model.name() + " has " + Figures.count(model.parameters()) + " parameters, more than "
                            + Figures.count(PARAMETERS_MAX) + ". Maybe a unit was applied twice."));
        }
        if (model.forwardPerSample() instanceof Measured.Known<Compute>(Compute forward)
                && forward.flops() > FORWARD_MAX) {
            found.add(new Objection(
                    "model.forward",
                    "one forward pass of " + model.name() + " takes " + Figures.count(forward.flops())
                            + " operations, more than " + Figures.count(FORWARD_MAX)
                            + ". Maybe it was stated in another unit."));
        }
        if (model.activationsPerSample() instanceof Measured.Known<Memory>(Memory kept)
                && kept.gib() > SAMPLE_MEMORY_MAX_GIB) {
            found.add(new Objection(
                    "model.activations",
                    "one sample of " + model.name() + " keeps " + kept + " of activations, more than "
                            + Figures.count(SAMPLE_MEMORY_MAX_GIB)
                            + " GiB. Maybe it was stated for a batch, or in another unit."));
        }
        if (model.transformer() instanceof Measured.Known<TransformerShape>(TransformerShape shape)) {
            dimensions(model, shape, found);
        }
        return found;
    }

    private static void dimensions(ModelProfile model, TransformerShape shape, List<Objection> found) {
        if (shape.hidden() % shape.attentionHeads() != 0) {
            found.add(new Objection(
                    "model.hidden",
                    "hidden size " + shape.hidden() + " is not divisible by " + shape.attentionHeads()
                            + " attention heads. Maybe the number of heads is "
                            + divisorNear(shape.hidden(), shape.attentionHeads()) + "."));
        }
        if (shape.attentionHeads() % shape.keyValueHeads() != 0) {
            found.add(new Objection(
                    "model.keyValueHeads",
                    shape.attentionHeads() + " attention heads cannot share " + shape.keyValueHeads()
                            + " key-value heads evenly. Maybe there are "
                            + divisorNear(shape.attentionHeads(), shape.keyValueHeads()) + "."));
        }
        limit("model.layers", "layers", shape.layers(), LAYERS_MAX, found);
        limit("model.hidden", "hidden size", shape.hidden(), HIDDEN_MAX, found);
        limit("model.vocabulary", "vocabulary", shape.vocabulary(), VOCABULARY_MAX, found);
        double square = (double) shape.hidden() * shape.hidden();
        if (model.parameters() < square) {
            found.add(new Objection(
                    "model.parameters",
                    model.name() + " has " + Figures.count(model.parameters())
                            + " parameters, but one matrix of its hidden size " + shape.hidden() + " alone has "
                            + Figures.count(square) + ". Maybe parameters were stated in millions or billions."));
        }
        double most = WIDTHS_PER_LAYER_MAX * square * shape.layers() + 4.0 * shape.hidden() * shape.vocabulary();
        if (model.family() != ModelFamily.MIXTURE_OF_EXPERTS && model.activeParameters() > most) {
            found.add(new Objection(
                    "model.parameters",
                    Figures.count(model.activeParameters()) + " parameters do not fit into " + shape.layers()
                            + " layers of hidden size " + shape.hidden()
                            + ". Maybe hidden size and layers belong to another model."));
        }
    }

    private static void limit(String field, String what, int value, int most, List<Objection> found) {
        if (value > most) {
            found.add(new Objection(
                    field,
                    what + " " + value + " is more than " + most + ", which no model comes near. Maybe two values were"
                            + " swapped."));
        }
    }

    /** The divisor of {@code number} that lies nearest to {@code wanted}; the smaller of two. */
    private static int divisorNear(int number, int wanted) {
        for (int distance = 0; distance < wanted; distance++) {
            if (number % (wanted - distance) == 0) {
                return wanted - distance;
            }
            if (wanted + distance <= number && number % (wanted + distance) == 0) {
                return wanted + distance;
            }
        }
        return 1;
    }
}
