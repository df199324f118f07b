package dev.supercargo.pricing.transfer;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.requests.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Data that has been moved, for the tiers of the month. */
@Path("/api/v1/transfers")
@Tag(name = "storage and transfer")
@Produces(MediaType.APPLICATION_JSON)
public class MovedDataResource {

    private final RateBook book;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    MovedDataResource(RateBook book, IdempotencyKeys keys, Caller caller, Clock clock) {
        this.book = book;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Records data that has left a provider",
            description = "It counts in the tiers of this month from now on. Send an Idempotency-Key, so that a retry"
                    + " does not count twice.")
    public Response record(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "the body is missing") NewTransfer moved) {
        caller.requireAdmin();
        moved.check();
        String provider = Objects.requireNonNull(moved.provider());
        TransferScope scope = Objects.requireNonNull(moved.scope());
        return keys.once(
                        key,
                        "POST /api/v1/transfers " + Json.write(moved),
                        () -> IdempotencyKeys.Answer.created(
                                "/api/v1/transfer-prices/" + provider,
                                Json.write(RatesView.of(book.moved(provider, scope, moved.volume()), clock.instant()))))
                .response();
    }
}
