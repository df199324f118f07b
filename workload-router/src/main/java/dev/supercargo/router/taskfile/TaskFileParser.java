package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads task files. Pure: the same text, instant and knowledge give the same task file. */
public final class TaskFileParser {

    static final DocumentKind KIND = new DocumentKind(
            "task file",
            "YAML",
            "A task file is a YAML mapping that begins with keys such as 'name:' and 'resources:'.",
            TaskFile.BYTES_MAX,
            "Maybe keep data and code in the image or a bucket.");

    static final Set<String> KEYS =
            Set.of("name", "num_nodes", "resources", "envs", "secrets", "volumes", "setup", "run", "routing");

    /** SkyPilot's keys that concern its own way of running things. */
    static final Set<String> UNUSED_KEYS = Set.of("workdir", "file_mounts", "config", "service", "event_callback");

    static final Set<String> ROUTING_KEYS = Set.of(
            "team",
            "user",
            "model",
            "work",
            "precision",
            "batch",
            "optimizer",
            "sharding",
            "recomputation",
            "fine_tuning",
            "attention",
            "gradients",
            "software",
            "parallelism",
            "deadline",
            "budget",
            "urgency",
            "policy",
            "preemptible",
            "priority",
            "checkpoint",
            "idle_stop",
            "progress_log",
            "data",
            "kubernetes");
    /** Makes a deployment of the file. */
    static final String SERVING = "serving";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?");
    private static final Pattern TEAM = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");
    static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final String DEFAULT_IMAGE = "pytorch/pytorch:2.9.0-cuda12.8-cudnn9-runtime";
    private static final Duration IDLE_STOP_LEAST = Duration.ofMinutes(10);

    private final Knowledge knowledge;
    private final Grants grants;

    public TaskFileParser(Knowledge knowledge, Grants grants) {
        this.knowledge = knowledge;
        this.grants = grants;
    }

    /**
     * @param user who submits, unless the file names somebody
     * @param submittedAt from which a relative deadline counts
     * @throws Problem naming line, column and field of everything that is wrong
     */
    public TaskFile parse(String text, String user, Instant submittedAt) {
        return parse(text, user, submittedAt, team -> TermDefaults.none());
    }

    /** @param defaults of a team, for what the file does not say */
    public TaskFile parse(String text, String user, Instant submittedAt, Function<String, TermDefaults> defaults) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, UNUSED_KEYS);
        Optional<Fields> routing = root.mapping("routing");
        routing.ifPresent(fields -> {
            fields.allow(ROUTING_KEYS, Set.of(SERVING));
            if (fields.has(SERVING)) {
                fields.complain(
                        SERVING,
                        "MISPLACED",
                        "this file describes a deployment at the edge, not a job."
                                + " Maybe use './supercargo deploy', or POST it to /api/v1/deployments.");
            }
        });
        Optional<Fields> resources = root.mapping("resources");

        Measured<ModelProfile> model = model(routing);
        TrainingSetup setup = new SetupReader(model).read(routing);
        Work work =
                routing.map(fields -> new WorkReader(knowledge).read(fields)).orElseGet(Work.Unstated::new);
        List<String> unused = new ArrayList<>();
        root.keys().stream().filter(UNUSED_KEYS::contains).forEach(unused::add);
        ResourceRequest request = new ResourcesReader(knowledge).read(root, resources, unused);
        String team = team(routing);
        routing.ifPresent(fields -> pinnedSomewhere(fields, request));
        TermsReader.Agreed agreed = new TermsReader(knowledge, submittedAt, defaults.apply(team)).read(routing);
        Map<String, String> environment = environment(root);
        TaskFile file = new TaskFile(
                name(root),
                team,
                routing.flatMap(fields -> fields.text("user")).orElse(user),
                model,
                setup,
                work,
                request,
                DataReader.checkpointing(routing),
                DataReader.transfer(routing),
                agreed.terms(),
                agreed.preemptible(),
                image(resources).orElse(DEFAULT_IMAGE),
                root.text("setup").orElse(""),
                root.text("run").orElse(""),
                environment,
                RecoveryReader.restarts(resources, unused),
                routing.flatMap(fields -> fields.value("priority", Priority::of))
                        .orElse(Priority.STANDARD),
                new ExecutionReader(grants, team).read(root, routing, environment.keySet()),
                routing.flatMap(fields -> fields.value("idle_stop", TaskFileParser::idleStop)),
                routing.flatMap(fields -> fields.value("progress_log", ProgressPattern::of)),
                List.copyOf(unused),
                agreed.defaulted());
        if (file.run().isBlank()) {
            root.complain("run", "MISSING", "what shall the job run? For example 'python train.py'.");
        }
        complaints.throwIfAny();
        return file;
    }

    private static String name(Fields root) {
        return statedName(root).orElse("job");
    }

    static Optional<String> statedName(Fields root) {
        return matching(
                Optional.of(root), "name", NAME, "lower-case letters, digits and dashes, at most 48 characters");
    }

    static String team(Optional<Fields> routing) {
        return matching(routing, "team", TEAM, "a team name of lower-case letters, digits, dots and dashes")
                .orElse("default");
    }

    private static Optional<String> matching(Optional<Fields> fields, String key, Pattern pattern, String expected) {
        return fields.flatMap(some -> some.value(key, value -> {
            if (!pattern.matcher(value).matches()) {
                throw new IllegalArgumentException("expected " + expected + ", but found '" + value + "'.");
            }
            return value;
        }));
    }

    static Optional<String> image(Optional<Fields> resources) {
        return resources.flatMap(fields -> fields.text("image_id")).map(image -> image.replaceFirst("^docker:", ""));
    }

    private Measured<ModelProfile> model(Optional<Fields> routing) {
        return routing.filter(fields -> fields.has("model"))
                .map(fields -> new ModelReader(knowledge).known(fields, "model"))
                .orElseGet(() -> Measured.unknown("the task file names no model (routing.model)"));
    }

    /** A job pinned to no place could only be rejected. */
    private static void pinnedSomewhere(Fields routing, ResourceRequest request) {
        if (routing.text("policy").filter("pinned"::equals).isPresent()
                && request.locality().equals(Locality.anywhere())) {
            routing.complain(
                    "policy",
                    "MISSING",
                    "policy pinned needs a place, but the file names none."
                            + " Maybe name resources.instance_type, region or cloud.");
        }
    }

    private static Duration idleStop(String text) {
        Duration allowed = Values.duration(text);
        if (allowed.compareTo(IDLE_STOP_LEAST) < 0) {
            throw new IllegalArgumentException("expected 10m or more, but found '" + text
                    + "'. Loading a model or writing a checkpoint would count as idleness.");
        }
        return allowed;
    }

    static Map<String, String> environment(Fields root) {
        Map<String, String> variables = root.texts("envs");
        variables.keySet().stream()
                .filter(name -> !VARIABLE.matcher(name).matches())
                .findFirst()
                .ifPresent(name ->
                        root.complain("envs", "INVALID", "'" + name + "' is no name of an environment variable."));
        return Map.copyOf(variables);
    }
}
