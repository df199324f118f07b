package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.prediction.inference.ServingSetup.Tokens;
import dev.supercargo.engine.prediction.inference.WeightFormat;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code serving}: how a model is asked. */
final class ServingReader {

    private static final Set<String> KEYS = Set.of("precision", "weights", "batch", "prompt", "written", "tensor");
    private static final int PROMPT = 1024;
    private static final int WRITTEN = 256;

    private ServingReader() {}

    /** What is left out is BF16, one question at a time, 1024 tokens read and 256 written. */
    static ServingQuestion read(Optional<Fields> given, Measured<ModelProfile> model, List<WhatIf.Target> targets) {
        given.ifPresent(fields -> fields.allow(KEYS, Set.of()));
        Optional<Integer> tensor = given.flatMap(fields -> fields.value("tensor", Values::positiveInteger));
        ServingSetup setup = new ServingSetup(
                given.flatMap(fields -> fields.value("precision", text -> Values.constant(Precision.class, text)))
                        .orElse(Precision.BF16),
                given.flatMap(fields -> fields.value("weights", text -> Values.constant(WeightFormat.class, text)))
                        .orElse(WeightFormat.AS_COMPUTED),
                given.flatMap(fields -> fields.value("batch", Values::positiveInteger))
                        .orElse(1),
                tokens(given, model),
                1);
        return new ServingQuestion(model, setup, tensor, targets);
    }

    /** How a model is asked at the edge: FP16 and one frame at a time, unless said otherwise. */
    static ServingSetup atTheEdge(Fields serving, Measured<ModelProfile> model) {
        return new ServingSetup(
                serving.value("precision", text -> Values.constant(Precision.class, text))
                        .orElse(Precision.FP16),
                WeightFormat.AS_COMPUTED,
                serving.value("batch", Values::positiveInteger).orElse(1),
                tokens(Optional.of(serving), model),
                1);
    }

    private static Tokens tokens(Optional<Fields> given, Measured<ModelProfile> model) {
        if (model instanceof Measured.Known<ModelProfile>(ModelProfile known) && known.unit() == SampleUnit.SAMPLE) {
            List.of("prompt", "written")
                    .forEach(key -> given.filter(fields -> fields.has(key))
                            .ifPresent(fields -> fields.complain(
                                    key, "IMPOSSIBLE", "counts tokens, but " + known.name() + " takes samples.")));
            return Tokens.none();
        }
        return new Tokens(
                given.flatMap(fields -> fields.value("prompt", Values::positiveInteger))
                        .orElse(PROMPT),
                given.flatMap(fields -> fields.value("written", Values::natural))
                        .orElse(WRITTEN));
    }
}
