package dev.supercargo.pricing.discounts;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Discounts and agreed prices. */
@Path("/api/v1/price-rules")
@Tag(name = "price rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {

    private final RuleBook book;
    private final Caller caller;

    RuleResource(RuleBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists the rules of the organisation and of the teams you may see")
    public Page<RuleView> list() {
        return new Page<>(book.visible(), null);
    }

    @GET
    @Path("{ruleId}")
    @Operation(summary = "Shows one rule; its ETag goes into If-Match of a change")
    public Response get(@PathParam("ruleId") String ruleId) {
        return answer(book.get(ruleId));
    }

    @PUT
    @Path("{ruleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Creates or changes a rule",
            description =
                    "With If-Match, only if nobody changed it since. Decisions of the router follow within seconds.")
    public Response put(
            @PathParam("ruleId") String ruleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "the body is missing") RuleDefinition definition) {
        caller.requireAdmin();
        return answer(book.put(ruleId, definition, ifMatch));
    }

    @DELETE
    @Path("{ruleId}")
    @Operation(summary = "Takes a rule back; list prices hold again")
    public void retire(
            @PathParam("ruleId") String ruleId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        caller.requireAdmin();
        book.retire(ruleId, ifMatch);
    }

    private static Response answer(RuleView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, RuleBook.tag(view.rule().version()))
                .build();
    }
}
