package dev.supercargo.planner.monitor;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.accuracy.Accuracy;
import dev.supercargo.planner.accuracy.Comparison;
import dev.supercargo.planner.accuracy.Dimension;
import dev.supercargo.planner.runs.Runs;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.Periods;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.waste.Opportunities;
import dev.supercargo.planner.waste.UseFacts;
import dev.supercargo.planner.waste.Waste;
import dev.supercargo.planner.waste.WasteRanking;
import dev.supercargo.quantities.Money;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The performance monitor. */
@Path("/api/v1/performance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance")
@Blocking
@Transactional
public class PerformanceResource {

    private final Runs runs;
    private final ReadUse readUse;
    private final Efficiency efficiency;
    private final Periods periods;
    private final Caller caller;

    PerformanceResource(Runs runs, ReadUse readUse, Efficiency efficiency, Periods periods, Caller caller) {
        this.runs = runs;
        this.readUse = readUse;
        this.efficiency = efficiency;
        this.periods = periods;
        this.caller = caller;
    }

    /** Query parameters that every question here takes. */
    public static class Question {
        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        @QueryParam("team")
        @Nullable
        String team;
    }

    @GET
    @Path("/accuracy")
    @Operation(
            summary = "Running times against their predictions, by model, accelerator or place, with drift alarms",
            description = "Jobs that succeeded in one attempt. Without from the last 30 days.")
    public AccuracyView accuracy(@BeanParam Question question, @QueryParam("by") @DefaultValue("model") String by) {
        Dimension dimension = dimension(by);
        Period period = periods.of(question.from, question.to);
        List<Comparison> comparisons = runs.comparisons(period, TeamScope.of(question.team, caller));
        return new AccuracyView(period, dimension, comparisons.size(), Accuracy.by(dimension, comparisons));
    }

    @GET
    @Path("/utilisation")
    @Operation(summary = "How much of what is owned and committed was in use")
    public UtilisationView utilisation(@BeanParam Question question) {
        Period period = periods.of(question.from, question.to);
        return UtilisationView.of(period, readUse.facts(period, TeamScope.of(question.team, caller)));
    }

    @GET
    @Path("/waste")
    @Operation(summary = "Money without effect and what would have cost less, ranked by dollars")
    public WasteView waste(@BeanParam Question question) {
        Period period = periods.of(question.from, question.to);
        UseFacts facts = readUse.facts(period, TeamScope.of(question.team, caller));
        List<Waste> waste = WasteRanking.of(facts);
        return new WasteView(
                period,
                waste.stream().map(Waste::cost).reduce(Money.zero(), Money::plus),
                waste,
                Opportunities.of(facts));
    }

    @GET
    @Path("/efficiency")
    @Operation(summary = "Cost per accelerator-hour and lost work week by week, and their trend")
    public EfficiencyView efficiency(@BeanParam Question question) {
        return efficiency.of(periods.of(question.from, question.to), TeamScope.of(question.team, caller));
    }

    private static Dimension dimension(String by) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("by", "by must be model, accelerator or place, but is " + by + "."));
    }
}
