package dev.supercargo.router.savings;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.cluster.PlatformClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The savings report over HTTP. */
@Path("/api/v1/savings")
@Tag(name = "Savings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SavingsResource {

    private static final Duration USUAL_SPAN = Duration.ofDays(30);

    private final EntityManager entities;
    private final PlatformClock clock;
    private final Caller caller;

    SavingsResource(EntityManager entities, PlatformClock clock, Caller caller) {
        this.entities = entities;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What finished jobs cost against on-demand, against ranking by price per hour, and in hindsight",
            description = "Of the jobs that succeeded from (inclusive) to (exclusive); the last 30 days without them.")
    public Report report(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("team") String team) {
        Instant end = to == null ? clock.now() : instant("to", to);
        Instant start = from == null ? end.minus(USUAL_SPAN) : instant("from", from);
        if (!start.isBefore(end)) {
            throw Problem.invalid("from", "from must lie before to, but is " + start + " and " + end + ".");
        }
        List<JobSaving> jobs = entities.createQuery(
                        "from JobSaving where endedAt >= :start and endedAt < :end order by jobId", JobSaving.class)
                .setParameter("start", start)
                .setParameter("end", end)
                .getResultStream()
                .filter(job -> caller.maySee(job.team) && (team == null || team.equals(job.team)))
                .toList();
        Map<String, List<JobSaving>> byTeam =
                jobs.stream().collect(Collectors.groupingBy(job -> job.team, TreeMap::new, Collectors.toList()));
        return new Report(
                start,
                end,
                Line.of("all", jobs),
                byTeam.entrySet().stream()
                        .map(entry -> Line.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(
                    field, field + " must be an instant such as 2026-11-01T00:00:00Z, but is '" + text + "'.");
        }
    }

    /** Totals, then one line for each team. */
    public record Report(Instant from, Instant to, Line total, List<Line> teams) {}

    /**
     * Sums over jobs.
     *
     * @param jobs that succeeded
     * @param paid at the prices frozen when they ran, all attempts
     * @param againstOnDemand over the jobs that could have run on demand
     * @param againstPricePerHour over the jobs whose running time could be predicted
     * @param againstHindsight the same
     */
    public record Line(
            String team,
            int jobs,
            Money paid,
            Comparison againstOnDemand,
            Comparison againstPricePerHour,
            Comparison againstHindsight) {

        static Line of(String team, List<JobSaving> jobs) {
            return new Line(
                    team,
                    jobs.size(),
                    sum(jobs, job -> job.paid),
                    Comparison.of(jobs, job -> job.onDemand),
                    Comparison.of(jobs, job -> job.byHour),
                    Comparison.of(jobs, job -> job.hindsight));
        }
    }

    /**
     * What was paid against what would have been.
     *
     * @param jobs that can be compared
     * @param paid for those jobs
     * @param otherwise what they would have cost
     * @param saved otherwise less paid; negative if more was paid
     * @param savedPercent share of what they would have cost; 0 without any
     */
    public record Comparison(int jobs, Money paid, Money otherwise, Money saved, double savedPercent) {

        static Comparison of(List<JobSaving> jobs, Function<JobSaving, Money> baseline) {
            List<JobSaving> comparable =
                    jobs.stream().filter(job -> baseline.apply(job) != null).toList();
            Money paid = sum(comparable, job -> job.paid);
            Money otherwise = sum(comparable, baseline);
            Money saved = otherwise.minus(paid);
            return new Comparison(
                    comparable.size(), paid, otherwise, saved, otherwise.isZero() ? 0 : 100 * saved.shareOf(otherwise));
        }
    }

    private static Money sum(List<JobSaving> jobs, Function<JobSaving, Money> amount) {
        return jobs.stream().map(amount).reduce(Money.zero(), Money::plus);
    }
}
