package dev.supercargo.router.edge;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.router.budget.Room;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.router.cluster.Inventory;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.market.MarketView;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.taskfile.DeploymentFile;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses boards for a deployment and keeps it; the next round tells the cluster. */
@ApplicationScoped
class Deploy {

    private final EdgeDeployments deployments;
    private final Inventory inventory;
    private final MarketView market;
    private final Clusters clusters;
    private final BoardMeter meter;
    private final PlatformClock clock;
    private final DeploymentFileParser parser;
    private final DeploymentFileParser again;

    Deploy(
            EdgeDeployments deployments,
            Inventory inventory,
            MarketView market,
            Grants grants,
            Clusters clusters,
            BoardMeter meter,
            PlatformClock clock) {
        this.deployments = deployments;
        this.inventory = inventory;
        this.market = market;
        this.clusters = clusters;
        this.meter = meter;
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

    /** @throws Problem 422 if no connected board reaches the goal, with the reason of each, or a budget has no room for a day of it */
    @Transactional
    EdgeDeployment deploy(DeploymentFile file, String text) {
        List<EdgeNode> nodes = inventory.boards();
        Boards boards = new Boards(nodes, deployments.taken(), market.accelerators(), owned(nodes));
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
                Instant now = clock.now();
                EdgeDeployment deployment =
                        new EdgeDeployment(Ids.next(), file, text, chosen, clusters.isSimulated(chosen.cluster()), now);
                meter.withoutRoom(deployment, now).ifPresent(budget -> refuse(deployment, budget));
                deployments.persist(deployment);
                meter.begin(deployment, now);
                yield deployment;
            }
        };
    }

    private static void refuse(EdgeDeployment deployment, Room budget) {
        throw new Problem(
                ProblemType.UNPROCESSABLE,
                "Budget " + budget.budgetId() + " has " + budget.remaining() + " left until " + budget.periodEnd()
                        + ", but a day on its boards costs "
                        + BoardMeter.ahead(deployment.rate().orElseThrow())
                        + ". Maybe raise the budget, or ask for fewer"
                        + " replicas.");
    }

    private Map<String, Owned> owned(List<EdgeNode> nodes) {
        return nodes.stream()
                .map(EdgeNode::asset)
                .distinct()
                .flatMap(assetId -> market.asset(assetId).stream())
                .flatMap(asset -> market.ownershipCost(asset.assetId()).stream()
                        .map(cost -> new Owned(
                                asset.assetId(), asset.site(), asset.acceleratorId(), new HourlyRate(cost.full()))))
                .collect(Collectors.toMap(Owned::assetId, Function.identity()));
    }

    /** Asks for its end; asking again changes nothing. */
    @Transactional
    EdgeDeployment remove(String id) {
        EdgeDeployment deployment = deployments.findForUpdate(id).orElseThrow(() -> Problem.notFound("deployment", id));
        deployment.remove(clock.now());
        return deployment;
    }
}
