package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.engine.validation.Objection;
import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the JSON of a what-if question. {@code work} and {@code setup} have the keys of the task file's {@code routing},
 * an inline {@code model} those of the catalog's models. Pure.
 */
public final class WhatIfParser {

    private static final Set<String> KEYS =
            Set.of("kind", "model", "work", "setup", "serving", "targets", "accelerators", "perNode", "nodes");
    private static final Set<String> SETUP_KEYS = Set.of(
            "precision",
            "batch",
            "optimizer",
            "sharding",
            "recomputation",
            "fine_tuning",
            "attention",
            "parallelism",
            "gradients",
            "software");
    private static final DocumentKind KIND = new DocumentKind(
            "request",
            "JSON",
            "A request is a JSON object with keys such as \"model\" and \"work\".",
            64 * 1024,
            "Maybe ask in several parts.");

    private final Knowledge knowledge;

    public WhatIfParser(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * @throws Problem 400 naming every field that is wrong, 422 naming what contradicts itself, 413 if it is too large
     */
    public Question parse(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, Set.of());
        Measured<ModelProfile> model = new ModelReader(knowledge).read(root, "model");
        List<WhatIf.Target> targets = new TargetsReader(knowledge).read(root);
        Question question =
                root.value("kind", kind -> Values.constant(Kind.class, kind)).orElse(Kind.TRAINING) == Kind.INFERENCE
                        ? serving(root, model, targets)
                        : training(root, model, targets);
        complaints.throwIfAny();
        if (question instanceof WhatIf whatIf) {
            objections(root, whatIf);
        }
        complaints.throwIfAny(ProblemType.UNPROCESSABLE, "Nothing can be trained like this.");
        return question;
    }

    private enum Kind {
        TRAINING,
        INFERENCE
    }

    private WhatIf training(Fields root, Measured<ModelProfile> model, List<WhatIf.Target> targets) {
        misplaced(root, "serving", "inference");
        Optional<Fields> settings = root.mapping("setup");
        settings.ifPresent(fields -> fields.allow(SETUP_KEYS, Set.of()));
        TrainingSetup setup = new SetupReader(model).read(settings);
        Work work = new WorkReader(knowledge).read(root);
        if (!(work instanceof Work.HoursOn)) {
            requireModel(root);
        }
        return new WhatIf(model, setup, work, targets);
    }

    private static ServingQuestion serving(Fields root, Measured<ModelProfile> model, List<WhatIf.Target> targets) {
        misplaced(root, "setup", "training");
        misplaced(root, "work", "training");
        requireModel(root);
        return ServingReader.read(root.mapping("serving"), model, targets);
    }

    private static void misplaced(Fields root, String key, String kind) {
        if (root.has(key)) {
            root.complain(key, "MISPLACED", "belongs to kind " + kind + ". Maybe leave it out, or state that kind.");
        }
    }

    private static void requireModel(Fields root) {
        if (!root.has("model")) {
            root.complain(
                    "model",
                    "MISSING",
                    "which model? A profile's id such as llama-2-7b, or an object with its parameters and dimensions.");
        }
    }

    /** What no device could change. What a device cannot do is said of that device. */
    private static void objections(Fields root, WhatIf question) {
        TrainingSetup setup = question.setup();
        if (!(question.model() instanceof Measured.Known<ModelProfile>(ModelProfile model))) {
            return;
        }
        Parallelism cut = setup.parallelism();
        int fitting = (int) Math.min(Integer.MAX_VALUE, (long) cut.devicesPerReplica() * cut.expert());
        Plausibility.ofTraining(model, setup, fitting)
                .forEach(objection -> root.complaints()
                        .add(
                                "IMPOSSIBLE",
                                path(objection),
                                root.node(section(objection))
                                        .flatMap(Node::getStartMark)
                                        .orElse(null),
                                objection.message()));
        if (question.work() instanceof Work.Tokens && model.unit() == SampleUnit.SAMPLE) {
            root.complain(
                    "work",
                    "IMPOSSIBLE",
                    "is stated in tokens, but " + model.name() + " counts samples. Maybe give samples, or epochs with"
                            + " dataset_size.");
        }
    }

    /** The engine's name of a field as the request spells it. */
    private static String path(Objection objection) {
        return switch (objection.field()) {
            case "model.hidden" -> "model.hiddenSize";
            case "model.vocabulary" -> "model.vocabularySize";
            case "model.forward" -> "model.forwardFlopsPerUnit";
            case "model.activations" -> "model.activationBytesPerUnit";
            case "batch.sequenceLength" -> "setup.batch.sequence_length";
            case "batch.micro" -> "setup.batch.per_accelerator";
            case "devices" -> "setup.parallelism";
            default -> objection.field().startsWith("model") ? objection.field() : "setup." + objection.field();
        };
    }

    private static String section(Objection objection) {
        return objection.field().startsWith("model") ? "model" : "setup";
    }
}
