package dev.supercargo.planner.runs;

import dev.supercargo.planner.accuracy.Band;
import dev.supercargo.planner.accuracy.Comparison;
import dev.supercargo.planner.accuracy.Prediction;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.waste.LostWork;
import dev.supercargo.planner.waste.MeasuredWork;
import dev.supercargo.planner.waste.Task;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;

/** Reads what became of jobs. A job counts when it ended, an interruption when it happened. */
@ApplicationScoped
public class Runs {

    /** The newest runs suffice: the test for drift forgets older ones anyway. */
    private static final int COMPARISONS_MAX = 5_000;

    private static final String IN_SCOPE = " and (:everybody or r.team = any(:teams))";

    private final Session entities;

    Runs(Session entities) {
        this.entities = entities;
    }

    /** Jobs that succeeded in one attempt and had a prediction, the newest first, at most 5,000. */
    @Transactional
    public List<Comparison> comparisons(Period period, TeamScope scope) {
        SelectionQuery<RunEntity> query = entities.createSelectionQuery(
                        "from RunEntity r where r.endedAt >= :from and r.endedAt < :to and r.outcome = 'SUCCEEDED'"
                                + " and r.attempts = 1 and r.predictedSeconds > 0 and r.actualSeconds > 0"
                                + (scope.everybody() ? "" : " and r.team in :teams")
                                + " order by r.endedAt desc, r.jobId",
                        RunEntity.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(COMPARISONS_MAX);
        if (!scope.everybody()) {
            query.setParameterList("teams", scope.teams());
        }
        return query.getResultStream().map(Runs::comparison).toList();
    }

    /** What interruptions destroyed, by cause. */
    @Transactional
    public List<LostWork> interruptions(Period period, TeamScope scope) {
        return lost("""
                select l.cause as subject, count(*) as times, sum(l.accelerator_hours) as hours, sum(l.cost) as cost,
                       coalesce(r.simulated, false) as simulated
                from lost_work l join run r on r.job_id = l.job_id
                where l.occurred_at >= :from and l.occurred_at < :to
                """ + IN_SCOPE + " group by 1, 5 order by 1, 5", period, scope);
    }

    /** What failed jobs used, by team and code. */
    @Transactional
    public List<LostWork> failures(Period period, TeamScope scope) {
        return lost("""
                select coalesce(r.team, '?') || ' ' || coalesce(r.failure_code, '?') as subject, count(*) as times,
                       sum(r.accelerator_hours) as hours, sum(r.cost) as cost, coalesce(r.simulated, false) as simulated
                from run r where r.ended_at >= :from and r.ended_at < :to and r.outcome = 'FAILED'
                """ + IN_SCOPE + " group by 1, 5 order by 1, 5", period, scope);
    }

    /** Work of the attempts that finished, by task and accelerator, at the mean price of their job's hours. */
    @Transactional
    public List<MeasuredWork> work(Period period, TeamScope scope) {
        return scoped("""
                select r.work_model_id as model, r.work_unit as unit, r.work_precision as precision, r.market as market,
                       coalesce(r.simulated, false) as simulated, r.work_accelerator_id as accelerator, count(*) as runs,
                       sum(r.work_units) as units,
                       sum(r.work_computing_seconds * r.work_accelerators / 3600.0) as hours,
                       sum(r.work_computing_seconds * r.work_accelerators / 3600.0 * r.cost / r.accelerator_hours) as cost
                from run r where r.ended_at >= :from and r.ended_at < :to and r.work_units > 0 and r.market is not null
                  and r.accelerator_hours > 0
                """ + IN_SCOPE + " group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6", period, scope)
                .addScalar("model", String.class)
                .addScalar("unit", String.class)
                .addScalar("precision", String.class)
                .addScalar("market", String.class)
                .addScalar("simulated", Boolean.class)
                .addScalar("accelerator", String.class)
                .addScalar("runs", Integer.class)
                .addScalar("units", Double.class)
                .addScalar("hours", BigDecimal.class)
                .addScalar("cost", BigDecimal.class)
                .getResultStream()
                .map(row -> new MeasuredWork(
                        new Task(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Boolean.class)),
                        row.get(5, String.class),
                        row.get(6, Integer.class),
                        row.get(7, Double.class),
                        row.get(8, BigDecimal.class),
                        Money.usd(row.get(9, BigDecimal.class))))
                .toList();
    }

    private List<LostWork> lost(String sql, Period period, TeamScope scope) {
        return scoped(sql, period, scope)
                .addScalar("subject", String.class)
                .addScalar("times", Integer.class)
                .addScalar("hours", BigDecimal.class)
                .addScalar("cost", BigDecimal.class)
                .addScalar("simulated", Boolean.class)
                .getResultStream()
                .map(row -> new LostWork(
                        row.get(0, String.class),
                        row.get(1, Integer.class),
                        row.get(2, BigDecimal.class),
                        Money.usd(row.get(3, BigDecimal.class)),
                        row.get(4, Boolean.class)))
                .toList();
    }

    private NativeQuery<Tuple> scoped(String sql, Period period, TeamScope scope) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("everybody", scope.everybody())
                .setParameter("teams", scope.teams().toArray(String[]::new));
    }

    private static Comparison comparison(RunEntity run) {
        return new Comparison(
                run.jobId,
                Objects.requireNonNullElse(run.modelId, "unnamed"),
                Objects.requireNonNullElse(run.acceleratorId, "?"),
                place(run),
                Boolean.TRUE.equals(run.simulated),
                Objects.requireNonNull(run.endedAt),
                Duration.ofSeconds(Objects.requireNonNull(run.actualSeconds)),
                new Prediction(Duration.ofSeconds(Objects.requireNonNull(run.predictedSeconds)), band(run)));
    }

    private static String place(RunEntity run) {
        return "OWNED".equals(run.market)
                ? Objects.requireNonNullElse(run.optionId, "?")
                : run.provider + "/" + run.region + " " + run.market;
    }

    private static Measured<Band> band(RunEntity run) {
        Long p10 = run.predictedP10Seconds;
        Long p90 = run.predictedP90Seconds;
        return p10 == null || p90 == null || p10 <= 0 || p90 < p10
                ? Measured.unknown("the decision gave no band")
                : Measured.known(new Band(Duration.ofSeconds(p10), Duration.ofSeconds(p90)));
    }
}
