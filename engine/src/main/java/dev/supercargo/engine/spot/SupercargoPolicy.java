package dev.supercargo.engine.spot;

import java.time.Duration;

/**
 * The least expected cost to go, over what is believed of the place: the cost tables of all zone classes, weighed with
 * their probability given all that was seen (QMDP). Newborn spots are distrusted and old ones trusted, as far as the
 * place itself teaches. Thread-safe; keeps the last tables it worked out.
 */
public final class SupercargoPolicy implements SpotPolicy {

    /** Two tables of a job of some days. */
    private static final long TABLE_BYTES = 512L << 20;

    private static final int STEPS_MAX = 700;

    private final ZoneClasses classes;
    private final CostTables tables;

    public SupercargoPolicy(ZoneClasses classes) {
        this.classes = classes;
        this.tables = new CostTables(classes, TABLE_BYTES);
    }

    /** With the coefficients that are shipped. */
    public static SupercargoPolicy fitted() {
        return new SupercargoPolicy(ZoneClasses.fitted());
    }

    @Override
    public String name() {
        return "supercargo";
    }

    @Override
    public Decider start(DeadlineJob job) {
        return new BeliefDecider(job, classes, new Lookahead(job, classes, table(job)));
    }

    private CostToGo table(DeadlineJob job) {
        Duration slack = job.deadline().minus(job.workAtMost());
        return tables.of(new CostToGo.Setting(
                job.tick(),
                job.restartDelay(),
                job.priceRatio(),
                job.deadline(),
                slack.isNegative() ? Duration.ZERO : slack,
                STEPS_MAX,
                CostToGo.Company.NONE));
    }
}
