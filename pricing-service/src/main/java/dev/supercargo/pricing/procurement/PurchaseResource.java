package dev.supercargo.pricing.procurement;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Json;
import dev.supercargo.pricing.requests.Versions;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What shall be bought, and quotes for it. */
@Path("/api/v1/purchase-requests")
@Tag(name = "procurement")
@Produces(MediaType.APPLICATION_JSON)
public class PurchaseResource {

    private final ProcurementTables.Purchases purchases;
    private final QuoteBook book;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    PurchaseResource(
            ProcurementTables.Purchases purchases, QuoteBook book, IdempotencyKeys keys, Caller caller, Clock clock) {
        this.purchases = purchases;
        this.book = book;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists what shall be bought")
    public Page<StoredPurchase.View> list() {
        return new Page<>(
                purchases.list("order by requestId").stream()
                        .map(StoredPurchase::view)
                        .toList(),
                null);
    }

    @GET
    @Path("{requestId}")
    @Transactional
    @Operation(summary = "Shows one purchase request")
    public Response get(@PathParam("requestId") String requestId) {
        StoredPurchase purchase = book.purchase(requestId);
        return Versions.answer(purchase.version(), purchase.view());
    }

    @PUT
    @Path("{requestId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Creates or changes a purchase request; with If-Match, only if nobody changed it since")
    public Response put(
            @PathParam("requestId") String requestId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") PurchaseBody body) {
        caller.requireAdmin();
        body.check();
        StoredPurchase found = purchases.findById(BodyCheck.id("requestId", requestId), LockModeType.PESSIMISTIC_WRITE);
        StoredPurchase purchase = found == null ? new StoredPurchase(requestId) : found;
        Versions.require(ifMatch, purchase.version(), "purchase request " + requestId);
        purchase.take(body, caller.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        purchases.persist(purchase);
        return Versions.answer(purchase.version(), purchase.view());
    }

    @POST
    @Path("{requestId}/quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a vendor's quote; with an Idempotency-Key, only once")
    public Response quote(
            @PathParam("requestId") String requestId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "the body is missing") QuoteBody body) {
        caller.requireAdmin();
        String path = "/api/v1/purchase-requests/" + requestId + "/quotes";
        return keys.once(
                        key,
                        "POST " + path + " " + Json.write(body),
                        () -> IdempotencyKeys.Answer.created(
                                path, Json.write(book.add(requestId, body, caller.user()))))
                .response();
    }

    @GET
    @Path("{requestId}/comparison")
    @Operation(
            summary = "Compares quotes, the best first",
            description =
                    "Accelerator, count and memory are hard; cost over the years of use, delivery, warranty, support"
                            + " and the vendor's reliability share 100 points. Expired quotes are left out.")
    public Comparison compare(@PathParam("requestId") String requestId) {
        return book.compare(requestId);
    }
}
