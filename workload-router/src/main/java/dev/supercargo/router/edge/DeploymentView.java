package dev.supercargo.router.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deployment at the edge. */
@Schema(name = "Deployment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeploymentView(
        String id,
        String name,
        String team,
        String user,

        @Schema(description = "STARTING, SERVING, DEGRADED, SUSPENDED, REMOVING or REMOVED")
        String state,

        @Schema(description = "Why it is not as it should be; absent if it is")
        String reason,

        String cluster,

        @Schema(description = "Id of the edge device in the catalog")
        String board,

        String powerMode,

        @Schema(description = "What the mode draws at most") double watts,

        @Schema(description = "Predicted median of one board")
        double unitsPerSecond,

        @Schema(description = "Boards that shall serve it") int replicas,

        @Schema(description = "Boards that answer now") int ready,

        @Schema(
                description =
                        "Of owning all its boards, frozen by the choice; absent if it is not known: nothing is charged then")
        Money pricePerHour,

        @Schema(description = "Charged so far") Money cost,

        @Schema(description = "What the choice rests on, as sentences")
        List<String> evidence,

        Instant createdAt,
        Instant changedAt) {

    static DeploymentView of(EdgeDeployment deployment) {
        return new DeploymentView(
                deployment.id,
                deployment.name,
                deployment.team,
                deployment.submittedBy,
                deployment.state.name(),
                deployment.reason == null ? deployment.suspension : deployment.reason,
                deployment.cluster,
                deployment.board,
                deployment.powerMode,
                deployment.watts,
                deployment.unitsPerSecond,
                deployment.replicas,
                deployment.ready,
                deployment.pricePerHour,
                deployment.cost,
                deployment.evidence.lines().toList(),
                deployment.createdAt,
                deployment.changedAt);
    }
}
