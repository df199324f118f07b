package dev.supercargo.catalog.models;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;

/** A model in the engine's words. */
final class EngineModel {

    private EngineModel() {}

    static ModelProfile of(dev.supercargo.catalog.models.ModelProfile model) {
        return new ModelProfile(
                new ModelId(model.id()),
                model.name(),
                family(model),
                SampleUnit.valueOf(model.unit().name()),
                model.parameters(),
                model.activeParameters() instanceof Known<Long>(Long active) ? active : model.parameters(),
                shape(model.architecture()),
                model.forwardPerUnit(),
                model.activationsPerUnit());
    }

    private static Measured<TransformerShape> shape(Architecture architecture) {
        if (architecture.layers() instanceof Known<Integer>(Integer layers)
                && architecture.hiddenSize() instanceof Known<Integer>(Integer hidden)
                && architecture.attentionHeads() instanceof Known<Integer>(Integer heads)) {
            return Measured.known(new TransformerShape(
                    layers,
                    hidden,
                    heads,
                    architecture.vocabularySize() instanceof Known<Integer>(Integer vocabulary) ? vocabulary : 0,
                    architecture.sequenceLength() instanceof Known<Integer>(Integer sequence) ? sequence : 1));
        }
        return Measured.unknown("the model has no transformer dimensions");
    }

    private static ModelFamily family(dev.supercargo.catalog.models.ModelProfile model) {
        return switch (model.family()) {
            case TRANSFORMER ->
                model.task().equals("language modelling")
                        ? ModelFamily.DECODER_TRANSFORMER
                        : ModelFamily.ENCODER_TRANSFORMER;
            case MOE -> ModelFamily.MIXTURE_OF_EXPERTS;
            case CNN -> ModelFamily.CONVOLUTIONAL;
            case DIFFUSION -> ModelFamily.DIFFUSION;
            case RECOMMENDATION -> ModelFamily.RECOMMENDER;
            case RNN -> ModelFamily.SPEECH;
            case CLASSICAL -> ModelFamily.OTHER;
        };
    }
}
