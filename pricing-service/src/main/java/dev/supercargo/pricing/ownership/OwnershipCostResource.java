package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Measured;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What owned hardware costs. */
@Path("/api/v1/ownership-costs")
@Tag(name = "ownership costs")
public class OwnershipCostResource {

    private final AssetRepository assets;
    private final AcceleratorRepository accelerators;
    private final CostRepository costs;

    OwnershipCostResource(AssetRepository assets, AcceleratorRepository accelerators, CostRepository costs) {
        this.assets = assets;
        this.accelerators = accelerators;
        this.costs = costs;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists owned assets with every term of their cost")
    public Page<OwnershipCostView> list() {
        return new Page<>(assets.owned().stream().map(this::view).toList(), null);
    }

    @GET
    @Path("{assetId}")
    @Transactional
    @Operation(summary = "Shows the cost of one owned asset")
    public OwnershipCostView get(@PathParam("assetId") String assetId) {
        return assets.findByIdOptional(assetId)
                .map(this::view)
                .orElseThrow(() -> Problem.notFound("owned asset", assetId));
    }

    private OwnershipCostView view(OwnedAsset asset) {
        String unknownBecause = switch (asset.machine(accelerators.findById(asset.acceleratorId()))) {
            case Measured.Known<OwnedMachine> known -> null;
            case Measured.Unknown<OwnedMachine>(String reason) -> reason;
        };
        return new OwnershipCostView(
                asset.assetId(),
                asset.name(),
                asset.site(),
                asset.acceleratorId(),
                asset.accelerators(),
                unknownBecause != null
                        ? null
                        : costs.findByIdOptional(asset.assetId())
                                .map(cost -> cost.event(asset.acceleratorId()))
                                .orElse(null),
                unknownBecause);
    }
}
