package dev.supercargo.router.edge;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.Inventory;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.market.MarketView;
import dev.supercargo.router.taskfile.DeploymentFile;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Chooses boards for a deployment and keeps it; the next round tells the cluster. */
@ApplicationScoped
class Deploy {

    private final EdgeDeployments deployments;
    private final Inventory inventory;
    private final MarketView market;
    private final PlatformClock clock;
    private final DeploymentFileParser parser;
    private final DeploymentFileParser again;

    Deploy(EdgeDeployments deployments, Inventory inventory, MarketView market, Grants grants, PlatformClock clock) {
        this.deployments = deployments;
        this.inventory = inventory;
        this.market = market;
        this.clock = clock;
        this.parser = new DeploymentFileParser(market, grants);
        this.again = new DeploymentFileParser(market, Grants.everything());
    }

    /** Reads and checks without storing anything. */
    DeploymentFile read(String text, String user) {
        return parser.parse(text, user);
    }

    /** The file of a deployment that was accepted before. */
    DeploymentFile readAgain(EdgeDeployment deployment) {
        return again.parse(deployment.file, deployment.submittedBy);
    }

    /** @throws Problem 422 if no connected board reaches the goal, with the reason of each */
    @Transactional
    EdgeDeployment deploy(DeploymentFile file, String text) {
        Boards boards = new Boards(inventory.boards(), deployments.taken(), market.accelerators());
        return switch (boards.choose(file)) {
            case Boards.Nowhere(List<String> reasons) ->
                throw new Problem(
                        ProblemType.UNPROCESSABLE,
                        reasons.isEmpty()
                                ? "No connected cluster has a board. Maybe label its arm64 nodes with"
                                        + " supercargo.dev/edge-device."
                                : "No board reaches " + file.goal().framesPerSecond() + " a second. "
                                        + String.join("; ", reasons) + ".");
            case Boards.Chosen chosen -> {
                EdgeDeployment deployment = new EdgeDeployment(Ids.next(), file, text, chosen, clock.now());
                deployments.persist(deployment);
                yield deployment;
            }
        };
    }

    /** Asks for its end; asking again changes nothing. */
    @Transactional
    EdgeDeployment remove(String id) {
        EdgeDeployment deployment = deployments.findForUpdate(id).orElseThrow(() -> Problem.notFound("deployment", id));
        deployment.remove(clock.now());
        return deployment;
    }
}
