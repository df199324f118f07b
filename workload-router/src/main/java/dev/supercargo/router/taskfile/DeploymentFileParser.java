package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads task files with {@code routing.serving}. Pure: the same text and knowledge give the same deployment. */
public final class DeploymentFileParser {

    private static final Set<String> KEYS =
            Set.of("name", "resources", "envs", "secrets", "volumes", "setup", "run", "routing");
    private static final Set<String> RESOURCES_KEYS = Set.of("image_id");
    private static final Set<String> ROUTING_KEYS =
            Set.of("team", "user", "model", "kubernetes", TaskFileParser.SERVING);

    private final Knowledge knowledge;
    private final Grants grants;

    public DeploymentFileParser(Knowledge knowledge, Grants grants) {
        this.knowledge = knowledge;
        this.grants = grants;
    }

    /**
     * Whether the text describes a deployment instead of a job.
     *
     * @throws Problem if it is no YAML mapping, or too large
     */
    public static boolean describesDeployment(String text) {
        TaskFileParser.KIND.requireSize(text);
        return new Fields("", YamlDocument.read(text, TaskFileParser.KIND), new Complaints(TaskFileParser.KIND))
                .mapping("routing")
                .filter(routing -> routing.has(TaskFileParser.SERVING))
                .isPresent();
    }

    /**
     * @param user who asks, unless the file names somebody
     * @throws Problem naming line, column and field of everything that is wrong
     */
    public DeploymentFile parse(String text, String user) {
        TaskFileParser.KIND.requireSize(text);
        Complaints complaints = new Complaints(TaskFileParser.KIND);
        Fields root = new Fields("", YamlDocument.read(text, TaskFileParser.KIND), complaints);
        root.allow(KEYS, TaskFileParser.UNUSED_KEYS);
        Optional<Fields> resources = root.mapping("resources");
        resources.ifPresent(fields -> fields.allow(RESOURCES_KEYS, Set.of()));
        Optional<Fields> routing = root.mapping("routing");
        routing.ifPresent(fields -> fields.allow(ROUTING_KEYS, Set.of()));
        Optional<Fields> serving = routing.flatMap(fields -> fields.mapping(TaskFileParser.SERVING));
        serving.ifPresent(fields -> fields.allow(GoalReader.KEYS, Set.of()));
        Measured<ModelProfile> model = model(root, routing);
        String team = TaskFileParser.team(routing);
        Map<String, String> environment = TaskFileParser.environment(root);
        Execution execution = new ExecutionReader(grants, team).read(root, routing, environment.keySet());
        Optional<String> image = TaskFileParser.image(resources);
        if (image.isEmpty()) {
            root.complain("resources", "MISSING", "which image? resources.image_id must name one for arm64.");
        }
        if (serving.isEmpty() && complaints.isEmpty()) {
            root.complain("routing", "MISSING", "what must it reach? For example serving: {target_fps: 30}.");
        }
        Optional<DeploymentFile> file = serving.flatMap(fields -> {
            Optional<EdgeGoal> goal = GoalReader.goal(fields);
            ServingSetup setup = ServingReader.atTheEdge(fields, model);
            Optional<DeploymentFile.Endpoint> endpoint = GoalReader.endpoint(fields);
            int replicas = GoalReader.replicas(fields);
            return goal.flatMap(wanted -> model instanceof Measured.Known<ModelProfile>(ModelProfile known)
                    ? Optional.of(new DeploymentFile(
                            TaskFileParser.statedName(root).orElse("deployment"),
                            team,
                            routing.flatMap(some -> some.text("user")).orElse(user),
                            known,
                            setup,
                            wanted,
                            replicas,
                            endpoint,
                            image.orElse(""),
                            (root.text("setup").orElse("") + "\n"
                                            + root.text("run").orElse(""))
                                    .strip(),
                            environment,
                            execution))
                    : Optional.empty());
        });
        complaints.throwIfAny();
        return file.orElseThrow();
    }

    private Measured<ModelProfile> model(Fields root, Optional<Fields> routing) {
        if (routing.filter(fields -> fields.has("model")).isEmpty()) {
            root.complain("routing", "MISSING", "which model? A profile's id such as model: resnet-50.");
            return Measured.unknown("the file names no model");
        }
        return new ModelReader(knowledge).known(routing.orElseThrow(), "model");
    }
}
