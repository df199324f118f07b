package dev.supercargo.router.taskfile;

import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.Map;
import java.util.Optional;

/**
 * A task file with {@code routing.serving} that was read and found valid: a model that answers at the edge until it is
 * removed.
 *
 * @param name a DNS label
 * @param team whose it is
 * @param user who asked for it
 * @param model what answers
 * @param setup how it is asked
 * @param goal what it must reach
 * @param replicas boards that serve it side by side, 1 or more
 * @param endpoint where it answers; empty if it fetches its frames itself
 * @param image container image for arm64
 * @param command shell commands; empty runs what the image runs
 * @param environment variables of the container
 * @param execution how its pods are run
 */
public record DeploymentFile(
        String name,
        String team,
        String user,
        ModelProfile model,
        ServingSetup setup,
        EdgeGoal goal,
        int replicas,
        Optional<Endpoint> endpoint,
        String image,
        String command,
        Map<String, String> environment,
        Execution execution) {

    /**
     * Where a container answers.
     *
     * @param port 1 to 65535
     * @param health path that answers 2xx when the model is loaded; empty if taking connections is enough
     */
    public record Endpoint(int port, Optional<String> health) {}

    public DeploymentFile {
        environment = Map.copyOf(environment);
    }
}
