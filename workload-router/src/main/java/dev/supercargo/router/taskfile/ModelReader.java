package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Nearest;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads which model is meant: a profile of the catalog by its id, or a shape described on the spot. */
final class ModelReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "family",
            "unit",
            "parameters",
            "activeParameters",
            "layers",
            "hiddenSize",
            "attentionHeads",
            "keyValueHeads",
            "vocabularySize",
            "sequenceLength",
            "forwardFlopsPerUnit",
            "activationBytesPerUnit");
    private static final List<String> DIMENSIONS = List.of("layers", "hiddenSize", "attentionHeads");
    private static final int SEQUENCE_LENGTH = 2048;
    private static final int NAME_LENGTH_MAX = 100;
    private static final String INLINE_ID = "described-in-the-request";

    private final Knowledge knowledge;

    ModelReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The model that {@code key} names or describes; unknown if it is absent or wrong. */
    Measured<ModelProfile> read(Fields fields, String key) {
        if (fields.node(key).orElse(null) instanceof MappingNode) {
            return fields.mapping(key).map(ModelReader::described).orElseThrow();
        }
        return known(fields, key);
    }

    /** The profile whose id {@code key} holds. */
    Measured<ModelProfile> known(Fields fields, String key) {
        Optional<String> id = fields.text(key);
        if (id.isEmpty()) {
            return Measured.unknown("no model is named");
        }
        Optional<ModelProfile> known = knowledge.model(id.get());
        if (known.isEmpty()) {
            fields.complain(
                    key,
                    "UNKNOWN_MODEL",
                    "there is no model profile '" + id.get() + "'."
                            + Nearest.advice(id.get(), knowledge.modelIds())
                            + " See 'supercargo hardware models', or register it with POST /api/v1/models.");
        }
        return known.<Measured<ModelProfile>>map(Measured::known)
                .orElseGet(() -> Measured.unknown("no model profile " + id.get()));
    }

    private static Measured<ModelProfile> described(Fields fields) {
        fields.allow(KEYS, Set.of());
        Optional<Long> parameters = fields.value("parameters", Values::count);
        if (!fields.has("parameters")) {
            fields.complain("parameters", "MISSING", "how many parameters has the model? For example 7B.");
        }
        Measured<TransformerShape> shape = shape(fields);
        SampleUnit unit = fields.value("unit", text -> Values.constant(SampleUnit.class, text))
                .orElse(shape.isKnown() ? SampleUnit.TOKEN : SampleUnit.SAMPLE);
        ModelFamily family = fields.value("family", text -> family(text, unit))
                .orElse(shape.isKnown() ? family("TRANSFORMER", unit) : ModelFamily.OTHER);
        long active = fields.value("activeParameters", Values::count).orElse(parameters.orElse(1L));
        if (parameters.isPresent() && active > parameters.get()) {
            fields.complain(
                    "activeParameters",
                    "INVALID",
                    "must not be more than parameters (" + parameters.get() + "), but is " + active + ".");
            return Measured.unknown("the model is not described well");
        }
        return parameters
                .<Measured<ModelProfile>>map(all -> Measured.known(new ModelProfile(
                        new ModelId(INLINE_ID),
                        fields.value("name", ModelReader::name).orElse("the model"),
                        family,
                        unit,
                        all,
                        active,
                        shape,
                        fields.value("forwardFlopsPerUnit", Values::count)
                                .map(Long::doubleValue)
                                .<Measured<Compute>>map(flops -> Measured.known(new Compute(flops)))
                                .orElseGet(() -> Measured.unknown("forwardFlopsPerUnit is not given")),
                        fields.value("activationBytesPerUnit", Values::count)
                                .<Measured<Memory>>map(bytes -> Measured.known(new Memory(bytes)))
                                .orElseGet(() -> Measured.unknown("activationBytesPerUnit is not given")))))
                .orElseGet(() -> Measured.unknown("the model is not described well"));
    }

    private static Measured<TransformerShape> shape(Fields fields) {
        List<String> missing =
                DIMENSIONS.stream().filter(key -> !fields.has(key)).toList();
        if (missing.size() == DIMENSIONS.size()) {
            return Measured.unknown("no transformer dimensions are given");
        }
        missing.forEach(key -> fields.complain(
                key, "MISSING", "is needed with " + String.join(", ", DIMENSIONS) + " to describe a transformer."));
        Optional<Integer> layers = fields.value("layers", Values::positiveInteger);
        Optional<Integer> hidden = fields.value("hiddenSize", Values::positiveInteger);
        Optional<Integer> heads = fields.value("attentionHeads", Values::positiveInteger);
        if (layers.isEmpty() || hidden.isEmpty() || heads.isEmpty()) {
            return Measured.unknown("the transformer dimensions are not complete");
        }
        return Measured.known(new TransformerShape(
                layers.get(),
                hidden.get(),
                heads.get(),
                fields.value("keyValueHeads", Values::positiveInteger).orElse(heads.get()),
                fields.value("vocabularySize", Values::positiveInteger).orElse(0),
                fields.value("sequenceLength", Values::positiveInteger).orElse(SEQUENCE_LENGTH)));
    }

    /** The catalog's words for families; a transformer that counts tokens is a decoder. */
    private static ModelFamily family(String text, SampleUnit unit) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRANSFORMER" ->
                unit == SampleUnit.TOKEN ? ModelFamily.DECODER_TRANSFORMER : ModelFamily.ENCODER_TRANSFORMER;
            case "MOE" -> ModelFamily.MIXTURE_OF_EXPERTS;
            case "CNN" -> ModelFamily.CONVOLUTIONAL;
            case "DIFFUSION" -> ModelFamily.DIFFUSION;
            case "RECOMMENDATION" -> ModelFamily.RECOMMENDER;
            case "RNN" -> ModelFamily.SPEECH;
            case "CLASSICAL" -> ModelFamily.OTHER;
            default ->
                throw new IllegalArgumentException(
                        "expected one of transformer, moe, cnn, diffusion, recommendation, rnn, classical, but found '"
                                + text + "'.");
        };
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "expected 1 to " + NAME_LENGTH_MAX + " characters, but found " + text.length() + ".");
        }
        return text;
    }
}
