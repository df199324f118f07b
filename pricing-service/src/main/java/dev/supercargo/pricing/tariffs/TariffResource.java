package dev.supercargo.pricing.tariffs;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Versions;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Electricity tariffs. */
@Path("/api/v1/electricity-tariffs")
@Tag(name = "ownership costs")
public class TariffResource {

    private final TariffRepository tariffs;
    private final Event<TariffChanged> changed;
    private final Caller caller;
    private final Clock clock;

    TariffResource(TariffRepository tariffs, Event<TariffChanged> changed, Caller caller, Clock clock) {
        this.tariffs = tariffs;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Lists electricity tariffs")
    public Page<TariffView> list() {
        return new Page<>(
                tariffs.list("order by tariffId").stream()
                        .map(tariff -> tariff.view(year()))
                        .toList(),
                null);
    }

    @GET
    @Path("{tariffId}")
    @Transactional
    @Operation(summary = "Shows a tariff with its mean, lowest and highest price")
    public Response get(@PathParam("tariffId") String tariffId) {
        StoredTariff tariff =
                tariffs.findByIdOptional(tariffId).orElseThrow(() -> Problem.notFound("electricity tariff", tariffId));
        return Versions.answer(tariff.version(), tariff.view(year()));
    }

    @PUT
    @Path("{tariffId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Creates or changes a tariff",
            description = "With If-Match, only if nobody changed it since. Costs that use it are computed again.")
    public Response put(
            @PathParam("tariffId") String tariffId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "the body is missing") TariffBody body) {
        caller.requireAdmin();
        BodyCheck.id("tariffId", tariffId);
        body.tariff();
        StoredTariff found = tariffs.findById(tariffId, LockModeType.PESSIMISTIC_WRITE);
        StoredTariff tariff = found == null ? new StoredTariff(tariffId) : found;
        Versions.require(ifMatch, tariff.version(), "tariff " + tariffId);
        tariff.take(body, caller.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        tariffs.persist(tariff);
        changed.fire(new TariffChanged(tariffId));
        return Versions.answer(tariff.version(), tariff.view(year()));
    }

    private Year year() {
        return Year.now(clock);
    }
}
