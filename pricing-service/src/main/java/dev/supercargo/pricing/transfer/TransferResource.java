package dev.supercargo.pricing.transfer;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Versions;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prices of moving data. */
@Path("/api/v1")
@Tag(name = "storage and transfer")
public class TransferResource {

    private final RatesRepository repository;
    private final RateBook book;
    private final TransferQuotes quotes;
    private final Caller caller;
    private final Clock clock;

    TransferResource(RatesRepository repository, RateBook book, TransferQuotes quotes, Caller caller, Clock clock) {
        this.repository = repository;
        this.book = book;
        this.quotes = quotes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("transfer-prices")
    @Transactional
    @Operation(summary = "Lists what providers ask for data that leaves their places, with the volume of this month")
    public Page<RatesView> list() {
        return new Page<>(
                repository.all().stream()
                        .map(stored -> RatesView.of(stored, clock.instant()))
                        .toList(),
                null);
    }

    @GET
    @Path("transfer-prices/{provider}")
    @Transactional
    @Operation(summary = "Shows the transfer prices of one provider")
    public Response get(@PathParam("provider") String provider) {
        return answer(repository
                .findByIdOptional(provider)
                .orElseThrow(() -> Problem.notFound("transfer price of", provider)));
    }

    @PUT
    @Path("transfer-prices/{provider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets your own transfer prices with a provider",
            description = "They outrank the bundled ones. With If-Match, only if nobody changed them since.")
    public Response put(
            @PathParam("provider") String provider,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") RatesBody body) {
        caller.requireAdmin();
        return answer(book.set(BodyCheck.id("provider", provider), body.checked(LocalDate.now(clock)), ifMatch));
    }

    @POST
    @Path("transfer-quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Reading
    @Transactional
    @Operation(
            summary = "Says what moving data costs, for example a checkpoint to another region",
            description = "By cumulative monthly tiers of the provider it leaves; arriving costs nothing.")
    public TransferQuote quote(@NotNull(message = "the body is missing") TransferQuoteBody body) {
        body.check();
        return quotes.quote(
                Objects.requireNonNull(body.from()).point(),
                Objects.requireNonNull(body.to()).point(),
                body);
    }

    private Response answer(StoredRates stored) {
        return Versions.answer(stored.version(), RatesView.of(stored, clock.instant()));
    }
}
