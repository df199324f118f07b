package dev.supercargo.planner.usage;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.demand.Hours;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts. */
@Path("/api/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
@Blocking
@Transactional
public class UsageResource {

    private final UsageRepository records;
    private final Caller caller;

    UsageResource(UsageRepository records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    /** Query parameters that restrict what is looked at. */
    public static class Restriction {
        @QueryParam("job")
        String job;

        @QueryParam("team")
        String team;

        @QueryParam("accelerator")
        String accelerator;

        @QueryParam("market")
        String market;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;
    }

    @GET
    @Operation(summary = "Metered intervals, newest arrival first, with the exact sums of all that match")
    public UsagePage usage(
            @BeanParam Restriction restriction,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        UsageFilter filter = filter(restriction);
        int size = Cursor.limit(limit);
        List<UsageEntity> oneMore = records.page(filter, Cursor.decode(cursor).map(UsageResource::position), size + 1);
        return UsagePage.of(Page.of(oneMore, size, entity -> entity.position.toString()), records.totals(filter));
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Cost and accelerator-hours by any of team, accelerator, market and job")
    public UsageSummary summary(
            @BeanParam Restriction restriction,
            @QueryParam("by") @DefaultValue("team,accelerator,market") String by,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        UsageFilter filter = filter(restriction);
        List<UsageGroup> groups = records.groups(filter, Dimension.parse(by));
        return new UsageSummary(
                records.totals(filter), groups.subList(0, Math.min(Cursor.limit(limit), groups.size())), groups.size());
    }

    private UsageFilter filter(Restriction restriction) {
        if (restriction.team != null) {
            caller.requireTeam(restriction.team);
        }
        return new UsageFilter(
                Optional.ofNullable(restriction.job),
                Optional.ofNullable(restriction.team),
                Optional.ofNullable(restriction.accelerator),
                Optional.ofNullable(restriction.market),
                Hours.instant("from", restriction.from),
                Hours.instant("to", restriction.to),
                caller.isAdmin() ? Optional.empty() : Optional.of(caller.teams()));
    }

    private static long position(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor is not one that this service gave. Maybe start without one.");
        }
    }
}
