package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.engine.energy.ElectricityTariff;
import dev.supercargo.engine.ownership.OwnedMachine;
import dev.supercargo.engine.ownership.OwnershipBasis;
import dev.supercargo.engine.ownership.OwnershipFormula;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What owned hardware costs. */
@Path("/api/v1/ownership-costs")
@Tag(name = "ownership costs")
public class OwnershipCostResource {

    private static final int CURVE_POINTS = 20;

    private final AssetRepository assets;
    private final AcceleratorRepository accelerators;
    private final CostRepository costs;
    private final Bases bases;
    private final Clock clock;

    OwnershipCostResource(
            AssetRepository assets,
            AcceleratorRepository accelerators,
            CostRepository costs,
            Bases bases,
            Clock clock) {
        this.assets = assets;
        this.accelerators = accelerators;
        this.costs = costs;
        this.bases = bases;
        this.clock = clock;
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
        return view(asset(assetId));
    }

    @GET
    @Path("{assetId}/utilisation-curve")
    @Transactional
    @Operation(
            summary = "Shows how the cost of an hour falls as the machine is used more",
            description =
                    "With againstPerHour, a price per accelerator-hour in US dollars, it names the utilisation from"
                            + " which owning costs no more than that.")
    public UtilisationCurve curve(
            @PathParam("assetId") String assetId, @QueryParam("againstPerHour") @Nullable BigDecimal againstPerHour) {
        OwnedAsset asset = asset(assetId);
        return switch (asset.machine(accelerators.findById(asset.acceleratorId()))) {
            case Measured.Known<OwnedMachine>(OwnedMachine machine) -> curve(asset, machine, againstPerHour);
            case Measured.Unknown<OwnedMachine>(String reason) ->
                throw new Problem(ProblemType.UNPROCESSABLE, "The cost of " + assetId + " is unknown: " + reason + ".");
        };
    }

    private UtilisationCurve curve(OwnedAsset asset, OwnedMachine machine, @Nullable BigDecimal againstPerHour) {
        if (againstPerHour != null && againstPerHour.signum() <= 0) {
            throw Problem.invalid("againstPerHour", "againstPerHour must be above 0, but is " + againstPerHour + ".");
        }
        OwnershipBasis basis = bases.of(asset);
        LocalDate today = LocalDate.now(clock);
        Money against = againstPerHour == null ? null : Money.usd(againstPerHour);
        Measured<Share> breakEven = against == null
                ? Measured.unknown("no price was asked about")
                : OwnershipFormula.breakEven(machine, basis, today, against);
        return new UtilisationCurve(
                asset.assetId(),
                OwnershipFormula.of(machine, basis, today).marginal(),
                IntStream.rangeClosed(1, CURVE_POINTS)
                        .mapToObj(step -> new Share((double) step / CURVE_POINTS))
                        .map(used -> new UtilisationCurve.Point(
                                used.value(),
                                OwnershipFormula.of(machine, basis.at(used), today)
                                        .full()))
                        .toList(),
                against,
                breakEven instanceof Measured.Known<Share>(Share known) ? known.value() : null,
                against != null && breakEven instanceof Measured.Unknown<Share>(String reason) ? reason : null);
    }

    private OwnedAsset asset(String assetId) {
        return assets.findByIdOptional(assetId).orElseThrow(() -> Problem.notFound("owned asset", assetId));
    }

    private OwnershipCostView view(OwnedAsset asset) {
        Measured<OwnedMachine> machine = asset.machine(accelerators.findById(asset.acceleratorId()));
        String unknownBecause = machine instanceof Measured.Unknown<OwnedMachine>(String reason) ? reason : null;
        OwnershipCostView.ByHour byHour =
                machine instanceof Measured.Known<OwnedMachine>(OwnedMachine known) ? byHour(asset, known) : null;
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
                byHour,
                unknownBecause);
    }

    private OwnershipCostView.@Nullable ByHour byHour(OwnedAsset asset, OwnedMachine machine) {
        ElectricityTariff tariff = bases.tariff(asset);
        if (tariff.isFlat()) {
            return null;
        }
        OwnershipBasis basis = bases.of(asset);
        LocalDate today = LocalDate.now(clock);
        return new OwnershipCostView.ByHour(
                OwnershipFormula.of(machine, basis.paying(tariff.lowest()), today)
                        .marginal(),
                OwnershipFormula.of(machine, basis.paying(tariff.highest()), today)
                        .marginal());
    }
}
