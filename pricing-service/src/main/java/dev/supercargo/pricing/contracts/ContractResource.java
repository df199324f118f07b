package dev.supercargo.pricing.contracts;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Versions;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contracts with providers. */
@Path("/api/v1/contracts")
@Tag(name = "procurement")
public class ContractResource {

    private final ContractRepository contracts;
    private final ContractBook book;
    private final Caller caller;
    private final Clock clock;

    ContractResource(ContractRepository contracts, ContractBook book, Caller caller, Clock clock) {
        this.contracts = contracts;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists contracts")
    public Page<StoredContract.View> list() {
        return new Page<>(
                contracts.all().stream().map(contract -> contract.view(today())).toList(), null);
    }

    @GET
    @Path("{contractId}")
    @Transactional
    @Operation(summary = "Shows one contract")
    public Response get(@PathParam("contractId") String contractId) {
        return answer(
                contracts.findByIdOptional(contractId).orElseThrow(() -> Problem.notFound("contract", contractId)));
    }

    @PUT
    @Path("{contractId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Creates or changes a contract",
            description = "While it holds, its prices outrank every other source; when it ends, the next source takes"
                    + " over. With If-Match, only if nobody changed it since.")
    public Response put(
            @PathParam("contractId") String contractId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") ContractBody body) {
        caller.requireAdmin();
        return answer(book.set(BodyCheck.id("contractId", contractId), body, caller.user(), ifMatch));
    }

    @DELETE
    @Path("{contractId}")
    @Operation(summary = "Ends a contract at once")
    public void delete(@PathParam("contractId") String contractId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.requireAdmin();
        book.end(contractId, ifMatch);
    }

    private Response answer(StoredContract contract) {
        return Versions.answer(contract.version(), contract.view(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
