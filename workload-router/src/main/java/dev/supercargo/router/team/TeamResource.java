package dev.supercargo.router.team;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Money;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams' defaults over HTTP. */
@Path("/api/v1/teams/{team}/defaults")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TeamResource {

    private static final Pattern TEAM = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");

    private static final double SHARE_MAX = 1000;
    /** Shorter than this, loading a model or writing a checkpoint would count as idleness. */
    private static final Duration IDLE_STOP_LEAST = Duration.ofMinutes(10);

    private static final Duration IDLE_STOP_MOST = Duration.ofDays(30);

    private final EntityManager entities;
    private final Teams teams;
    private final Policies policies;
    private final Caller caller;

    TeamResource(EntityManager entities, Teams teams, Policies policies, Caller caller) {
        this.entities = entities;
        this.teams = teams;
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "What a team's task files mean where they say nothing, and what the team may hold at once")
    public Response get(@PathParam("team") String team) {
        if (!caller.maySee(team)) {
            throw Problem.notFound("team", team);
        }
        return answer(teams.find(team).orElseGet(() -> new TeamDefaults(team)));
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Change a team's defaults",
            description = "Absent fields leave it to the platform. With If-Match, only if nobody changed them since."
                    + " Jobs that are submitted already keep what held then.")
    public Response put(
            @PathParam("team") String team, @HeaderParam("If-Match") String ifMatch, Definition definition) {
        caller.requireAdmin();
        check(team, definition);
        Optional<TeamDefaults> found = teams.find(team);
        TeamDefaults defaults = found.orElseGet(() -> new TeamDefaults(team));
        if (ifMatch != null && !ifMatch.equals(quoted(tag(defaults)))) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    "The defaults of team " + team + " have changed since you read them. Maybe read them again.");
        }
        defaults.policy = definition.policy();
        defaults.urgency = definition.urgency();
        defaults.jobBudget = definition.jobBudget();
        defaults.acceleratorsMax = definition.acceleratorsMax();
        defaults.preemptible = definition.preemptible();
        defaults.share = definition.share();
        defaults.idleStopMinutes = definition.idleStop() == null
                ? null
                : Math.toIntExact(definition.idleStop().toMinutes());
        entities.persist(defaults);
        entities.flush();
        return answer(defaults);
    }

    private void check(String team, Definition definition) {
        if (!TEAM.matcher(team).matches()) {
            throw Problem.invalid(
                    "team", "team must have lower-case letters, digits, dots and dashes, but is '" + team + "'.");
        }
        if (definition == null) {
            throw Problem.invalid("", "the body must say what the defaults shall be; {} takes them all away.");
        }
        if (definition.policy() != null && policies.named(definition.policy()).isEmpty()) {
            List<String> names =
                    policies.all().stream().map(PlacementPolicy::name).toList();
            throw Problem.invalid("policy", "policy must be one of " + names + ", but is " + definition.policy() + ".");
        }
        if (definition.urgency() != null
                && Arrays.stream(Urgency.values())
                        .noneMatch(urgency -> urgency.name().equals(definition.urgency()))) {
            throw Problem.invalid(
                    "urgency",
                    "urgency must be one of " + Arrays.toString(Urgency.values()) + ", but is " + definition.urgency()
                            + ".");
        }
        if (definition.jobBudget() != null
                && (!definition.jobBudget().isPositive()
                        || !definition
                                .jobBudget()
                                .currency()
                                .equals(Money.zero().currency()))) {
            throw Problem.invalid("jobBudget", "jobBudget must be an amount of USD above 0.");
        }
        if (definition.acceleratorsMax() != null && definition.acceleratorsMax() < 1) {
            throw Problem.invalid(
                    "acceleratorsMax",
                    "acceleratorsMax must be 1 or more, but is " + definition.acceleratorsMax()
                            + ". Maybe leave it out for no limit.");
        }
        if (definition.idleStop() != null
                && (definition.idleStop().compareTo(IDLE_STOP_LEAST) < 0
                        || definition.idleStop().compareTo(IDLE_STOP_MOST) > 0
                        || definition.idleStop().toSecondsPart() != 0
                        || definition.idleStop().toNanosPart() != 0)) {
            throw Problem.invalid(
                    "idleStop",
                    "idleStop must be whole minutes from PT10M to P30D, but is " + definition.idleStop()
                            + ". Maybe leave it out to suspend no idle jobs.");
        }
        if (definition.share() != null && !(definition.share() > 0 && definition.share() <= SHARE_MAX)) {
            throw Problem.invalid(
                    "share",
                    "share must be above 0 and at most " + SHARE_MAX + ", but is " + definition.share()
                            + ". Maybe leave it out for 1, as every other team has.");
        }
    }

    private static Response answer(TeamDefaults defaults) {
        return Response.ok(new View(
                        defaults.team,
                        defaults.policy,
                        defaults.urgency,
                        defaults.jobBudget,
                        defaults.acceleratorsMax,
                        defaults.preemptible,
                        defaults.share,
                        defaults.idleStopMinutes == null ? null : Duration.ofMinutes(defaults.idleStopMinutes)))
                .tag(new EntityTag(tag(defaults)))
                .build();
    }

    private static String tag(TeamDefaults defaults) {
        return Long.toString(defaults.version);
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /**
     * What the defaults shall be.
     *
     * @param jobBudget what one job may cost
     * @param acceleratorsMax how many accelerators the team's jobs may hold together
     * @param preemptible whether the team's running jobs may make room for others
     * @param share weight among the teams that share what scarce capacity saves; 1 if absent
     * @param idleStop after how long with idle accelerators the team's jobs are suspended, whole minutes
     */
    public record Definition(
            String policy,
            String urgency,
            Money jobBudget,
            Integer acceleratorsMax,
            Boolean preemptible,
            Double share,
            Duration idleStop) {}

    /** A team's defaults; absent fields leave it to the platform. */
    public record View(
            String team,
            String policy,
            String urgency,
            Money jobBudget,
            Integer acceleratorsMax,
            Boolean preemptible,
            Double share,
            Duration idleStop) {}
}
