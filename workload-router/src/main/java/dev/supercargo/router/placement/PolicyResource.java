package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.Policies;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Placement policies over HTTP. */
@Path("/api/v1/policies")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Operation(summary = "The placement policies; the first is the default")
    public PolicyList list() {
        return new PolicyList(policies.all().stream()
                .map(policy -> new PolicyView(policy.name(), policy.description()))
                .toList());
    }

    /** All policies. */
    public record PolicyList(List<PolicyView> items) {}

    /** A policy. */
    public record PolicyView(String name, String description) {}
}
