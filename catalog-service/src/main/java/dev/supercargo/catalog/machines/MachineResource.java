package dev.supercargo.catalog.machines;

import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.hardware.upgrades.UpgradeMatrix;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers questions about a machine; nothing is stored. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Systems", description = "What fits into a machine, and when its components are due")
class MachineResource {

    private final CheckCompatibility compatibility;
    private final InstantSource clock;

    MachineResource(CheckCompatibility compatibility, InstantSource clock) {
        this.compatibility = compatibility;
        this.clock = clock;
    }

    @POST
    @Path("compatibility-checks")
    @Reading
    @Operation(
            operationId = "checkCompatibility",
            summary = "Whether a part fits: power supply, case, slot, memory, socket")
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    @APIResponse(responseCode = "404", description = "There is no such part")
    public CompatibilityView check(CompatibilityRequest request) {
        RequestCheck.ofBody(request);
        return compatibility.check(request);
    }

    @POST
    @Path("upgrade-advice")
    @Reading
    @Operation(
            operationId = "adviseUpgrades",
            summary = "Which components to replace, by age, utilisation and memory pressure")
    @APIResponse(responseCode = "400", description = "Every wrong field with what it should be")
    public List<UpgradeAdviceView> advise(UpgradeAdviceRequest request) {
        RequestCheck.ofBody(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return request.usages(today).stream()
                .map(usage -> UpgradeAdviceView.from(UpgradeMatrix.advise(usage, today)))
                .toList();
    }
}
