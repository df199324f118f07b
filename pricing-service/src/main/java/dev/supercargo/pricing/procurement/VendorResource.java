package dev.supercargo.pricing.procurement;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Versions;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Vendors. */
@Path("/api/v1/vendors")
@Tag(name = "procurement")
public class VendorResource {

    private final ProcurementTables.Vendors vendors;
    private final ProcurementTables.Quotes quotes;
    private final Caller caller;
    private final Clock clock;

    VendorResource(ProcurementTables.Vendors vendors, ProcurementTables.Quotes quotes, Caller caller, Clock clock) {
        this.vendors = vendors;
        this.quotes = quotes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists vendors")
    public Page<StoredVendor.View> list() {
        return new Page<>(
                vendors.list("order by vendorId").stream()
                        .map(StoredVendor::view)
                        .toList(),
                null);
    }

    @GET
    @Path("{vendorId}")
    @Transactional
    @Operation(summary = "Shows one vendor")
    public Response get(@PathParam("vendorId") String vendorId) {
        StoredVendor vendor =
                vendors.findByIdOptional(vendorId).orElseThrow(() -> Problem.notFound("vendor", vendorId));
        return Versions.answer(vendor.version(), vendor.view());
    }

    @PUT
    @Path("{vendorId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Creates or changes a vendor; with If-Match, only if nobody changed it since")
    public Response put(
            @PathParam("vendorId") String vendorId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") VendorBody body) {
        caller.requireAdmin();
        body.check();
        StoredVendor found = vendors.findById(BodyCheck.id("vendorId", vendorId), LockModeType.PESSIMISTIC_WRITE);
        StoredVendor vendor = found == null ? new StoredVendor(vendorId) : found;
        Versions.require(ifMatch, vendor.version(), "vendor " + vendorId);
        vendor.take(body, caller.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        vendors.persist(vendor);
        return Versions.answer(vendor.version(), vendor.view());
    }

    @DELETE
    @Path("{vendorId}")
    @Transactional
    @Operation(summary = "Removes a vendor that has never quoted")
    public void delete(@PathParam("vendorId") String vendorId) {
        caller.requireAdmin();
        if (quotes.anyOf(vendorId)) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Vendor " + vendorId + " has quoted; its quotes would have nobody behind them.");
        }
        if (!vendors.deleteById(vendorId)) {
            throw Problem.notFound("vendor", vendorId);
        }
    }
}
