package dev.supercargo.router.budget;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Jobs;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Budgets over HTTP. */
@Path("/api/v1/budgets")
@Tag(name = "Budgets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BudgetResource {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");
    private static final Pattern SCOPE = Pattern.compile("\\*|(team|user)/[a-zA-Z0-9][a-zA-Z0-9._@-]{0,62}");

    private final EntityManager entities;
    private final Ledger ledger;
    private final Jobs jobs;
    private final PlatformClock clock;
    private final Caller caller;

    BudgetResource(EntityManager entities, Ledger ledger, Jobs jobs, PlatformClock clock, Caller caller) {
        this.entities = entities;
        this.ledger = ledger;
        this.jobs = jobs;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "List budgets and how they stand in their current period")
    public BudgetList list() {
        Instant now = clock.now();
        return new BudgetList(entities.createQuery("from Budget order by id", Budget.class)
                .getResultStream()
                .filter(budget -> isVisible(budget))
                .map(budget -> view(budget, now))
                .toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One budget and how it stands in its current period")
    public View get(@PathParam("id") String id) {
        Budget budget = entities.find(Budget.class, id);
        if (budget == null || !isVisible(budget)) {
            throw Problem.notFound("budget", id);
        }
        return view(budget, clock.now());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(summary = "Create or change a budget")
    public View put(@PathParam("id") String id, Definition definition) {
        caller.requireAdmin();
        check(id, definition);
        Budget budget = entities.find(Budget.class, id);
        if (budget == null) {
            budget = new Budget(id);
        }
        budget.scope = definition.scope();
        budget.period = constant("period", Period.class, definition.period());
        budget.limit = definition.limit();
        if (definition.onExhausted() != null) {
            budget.onExhausted = constant("onExhausted", OnExhausted.class, definition.onExhausted());
        }
        entities.persist(budget);
        entities.flush();
        Instant now = clock.now();
        ledger.set(budget, now);
        // There may be room for those who wait now.
        jobs.wakeDeferred(now);
        return view(budget, now);
    }

    private static void check(String id, Definition definition) {
        if (!ID.matcher(id).matches()) {
            throw Problem.invalid(
                    "id", "id must have lower-case letters, digits, dots and dashes, but is '" + id + "'.");
        }
        if (definition == null
                || definition.scope() == null
                || !SCOPE.matcher(definition.scope()).matches()) {
            throw Problem.invalid("scope", "scope must be team/<name>, user/<name> or * for everybody.");
        }
        if (definition.limit() == null || !definition.limit().isPositive()) {
            throw Problem.invalid(
                    "limit", "limit must be an amount above 0, such as {\"amount\":\"500\",\"currency\":\"USD\"}.");
        }
        if (!definition.limit().currency().equals(Money.zero().currency())) {
            throw Problem.invalid(
                    "limit.currency",
                    "budgets are kept in USD, but the limit is in "
                            + definition.limit().currency() + ".");
        }
        constant("period", Period.class, definition.period());
    }

    private static <T extends Enum<T>> T constant(String field, Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        field,
                        field + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", but is " + text
                                + "."));
    }

    private boolean isVisible(Budget budget) {
        return caller.isAdmin()
                || caller.teams().stream().anyMatch(team -> budget.scope.equals("team/" + team))
                || budget.scope.equals("user/" + caller.user());
    }

    private View view(Budget budget, Instant now) {
        Standing standing = ledger.standing(budget, now);
        String level = switch (standing.level()) {
            case 100 -> "EXHAUSTED";
            case 90 -> "ACTION_REQUIRED";
            case 80 -> "WARNING";
            default -> "OK";
        };
        return new View(
                budget.id,
                budget.scope,
                budget.period,
                budget.limit,
                budget.onExhausted,
                standing.spent(),
                standing.reserved(),
                standing.remaining(),
                standing.usedPercent(),
                level,
                standing.periodStart(),
                standing.periodEnd());
    }

    /**
     * What a budget shall be.
     *
     * @param scope {@code team/<name>}, {@code user/<name>} or {@code *}
     * @param period {@code DAILY}, {@code WEEKLY} or {@code MONTHLY}
     * @param onExhausted {@code BLOCK_NEW} (the default) or {@code SUSPEND_RUNNING}; absent keeps what it is
     */
    public record Definition(String scope, String period, Money limit, String onExhausted) {}

    /** All visible budgets. */
    public record BudgetList(List<View> items) {}

    /**
     * A budget in its current period.
     *
     * @param available limit less spent and reserved
     * @param usedPercent spent share of the limit
     * @param level {@code OK}, {@code WARNING} (80 %), {@code ACTION_REQUIRED} (90 %) or {@code EXHAUSTED}
     */
    public record View(
            String id,
            String scope,
            Period period,
            Money limit,
            OnExhausted onExhausted,
            Money spent,
            Money reserved,
            Money available,
            double usedPercent,
            String level,
            Instant periodStart,
            Instant periodEnd) {}
}
