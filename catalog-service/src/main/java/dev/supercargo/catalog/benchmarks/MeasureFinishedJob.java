package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.catalog.models.ModelDirectory;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A finished job is a measurement, too: the speed of its last attempt becomes a benchmark. */
@ApplicationScoped
class MeasureFinishedJob {

    private static final Logger LOG = Logger.getLogger(MeasureFinishedJob.class);
    private static final double NANOS = 1e9;

    private final PublishBenchmarks publisher;
    private final BenchmarkRepository benchmarks;
    private final AcceleratorDirectory accelerators;
    private final ModelDirectory models;

    MeasureFinishedJob(
            PublishBenchmarks publisher,
            BenchmarkRepository benchmarks,
            AcceleratorDirectory accelerators,
            ModelDirectory models) {
        this.publisher = publisher;
        this.benchmarks = benchmarks;
        this.accelerators = accelerators;
        this.models = models;
    }

    /** Does nothing for a job that measured nothing, or whose model or accelerator has left the catalog since. */
    @Transactional(Transactional.TxType.MANDATORY)
    void measure(JobSucceeded job) {
        if (job.workDone() == null) {
            return;
        }
        Benchmark benchmark = benchmark(job, job.workDone());
        if (isKnown(benchmark) && benchmarks.findByIdOptional(benchmark.id()).isEmpty()) {
            publisher.record(benchmark, Origin.MEASURED);
        }
    }

    private boolean isKnown(Benchmark benchmark) {
        RequestCheck check = new RequestCheck();
        accelerators.requireKnown(check, benchmark.setup().acceleratorId(), "acceleratorId");
        Optional<WorkUnit> unit = models.requireUnit(check, benchmark.modelId(), "modelId");
        unit.ifPresent(counted -> check.holds(
                counted == benchmark.unit(), "unit", benchmark.modelId() + " is counted in " + counted + " by now."));
        try {
            check.orThrow();
            return true;
        } catch (Problem gone) {
            LOG.infof("no benchmark %s: %s", benchmark.id(), gone.getMessage());
            return false;
        }
    }

    private static Benchmark benchmark(JobSucceeded job, WorkDone done) {
        double unitsPerSecond = done.units() / (done.computing().toNanos() / NANOS);
        if (!(unitsPerSecond > 0) || Double.isInfinite(unitsPerSecond)) {
            throw new PoisonEvent("job " + job.jobId() + " did " + done.units() + " units in " + done.computing()
                    + ", which is no speed");
        }
        return new Benchmark(
                "job-" + job.jobId().toLowerCase(Locale.ROOT) + "-" + done.attempt(),
                done.modelId(),
                new Benchmark.Setup(
                        done.acceleratorId(),
                        done.accelerators(),
                        done.nodes(),
                        Precision.valueOf(done.precision()),
                        NullableFact.unknown(),
                        Measured.known(done.settings())),
                unitsPerSecond,
                WorkUnit.valueOf(done.unit()),
                "finished job",
                job.occurredAt(),
                "",
                Optional.of(new Benchmark.Job(job.jobId(), done.simulated())));
    }
}
