package dev.supercargo.pricing.sources;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The online sources of prices. */
@Path("/api/v1/price-sources")
@Tag(name = "offers")
public class PriceSourceResource {

    /** Content older than this is stale, whatever the fetching says; spot prices have their own, stricter limit. */
    private static final long STALE_DAYS = 7;

    private final SourceSchedule schedule;
    private final SourceStates states;
    private final Caller caller;
    private final Clock clock;

    PriceSourceResource(SourceSchedule schedule, SourceStates states, Caller caller, Clock clock) {
        this.schedule = schedule;
        this.states = states;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Shows how each online source of prices fares")
    public Page<PriceSourceView> list() {
        Map<String, SourceStatus> known = states.all();
        return new Page<>(
                schedule.adapters().values().stream()
                        .map(adapter -> view(adapter, known.get(adapter.source().name())))
                        .sorted(Comparator.comparing(PriceSourceView::name))
                        .toList(),
                null);
    }

    /** It runs within a minute; its status tells what came of it. */
    @POST
    @Path("{name}/refresh")
    @ResponseStatus(202)
    @Operation(summary = "Asks a source as soon as possible")
    public PriceSourceView refresh(@PathParam("name") String name) {
        caller.requireAdmin();
        SourceAdapter adapter = schedule.adapters().get(name);
        if (adapter == null) {
            throw Problem.notFound("price source", name);
        }
        if (!isOn(name)) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "The price source " + name + " is off. Maybe set pricing.sources." + name
                            + ".enabled=true and pricing.online=true.");
        }
        states.makeDue(name, clock.instant());
        return view(adapter, states.all().get(name));
    }

    private boolean isOn(String name) {
        return schedule.isOnline()
                && schedule.settings(name).map(SourceSettings::isOn).orElse(false);
    }

    private PriceSourceView view(SourceAdapter adapter, @Nullable SourceStatus status) {
        String name = adapter.source().name();
        boolean on = isOn(name);
        if (status == null) {
            PriceSourceView.State state = on ? PriceSourceView.State.WAITING : PriceSourceView.State.OFF;
            return new PriceSourceView(
                    name, adapter.source().origin(), state, null, null, null, null, null, null, null, 0, null);
        }
        LocalDate day = status.contentDay();
        Long age = day == null ? null : ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        return new PriceSourceView(
                name,
                adapter.source().origin(),
                on ? state(status, age) : PriceSourceView.State.OFF,
                status.lastAttemptAt(),
                status.lastSuccessAt(),
                on ? status.nextAt() : null,
                day,
                age,
                status.offers(),
                status.refused(),
                status.failures(),
                status.lastError());
    }

    private static PriceSourceView.State state(SourceStatus status, @Nullable Long age) {
        if (status.failures() > 0) {
            return PriceSourceView.State.FAILING;
        }
        if (age == null) {
            return PriceSourceView.State.WAITING;
        }
        return age > STALE_DAYS ? PriceSourceView.State.STALE : PriceSourceView.State.OK;
    }
}
