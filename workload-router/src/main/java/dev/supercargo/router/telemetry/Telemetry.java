package dev.supercargo.router.telemetry;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.utilisation.Diagnosis;
import dev.supercargo.engine.utilisation.PricedAccelerator;
import dev.supercargo.engine.utilisation.RightSize;
import dev.supercargo.engine.utilisation.Utilisation;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The latest readings of running jobs. They are not stored: Prometheus keeps the history, and a new round follows within
 * a minute. Thread-safe.
 */
@ApplicationScoped
class Telemetry {

    private final Jobs jobs;
    private final SubmitJob submitJob;
    private final Prices prices;
    private final TelemetryConfig config;
    private volatile Map<String, Reading> byJob = Map.of();

    Telemetry(Jobs jobs, SubmitJob submitJob, Prices prices, TelemetryConfig config) {
        this.jobs = jobs;
        this.submitJob = submitJob;
        this.prices = prices;
        this.config = config;
    }

    Optional<Reading> of(String jobId) {
        return Optional.ofNullable(byJob.get(jobId));
    }

    /** Five questions, however many jobs run. */
    void read(Prometheus prometheus, Instant now) throws IOException, InterruptedException {
        Queries queries = new Queries(config.podLabel());
        Duration window = config.window();
        String label = config.podLabel();
        Measurements measured = new Measurements(
                prometheus.query(queries.busy(window), label),
                prometheus.query(queries.matrixUnits(window), label),
                prometheus.query(queries.memoryInterface(window), label),
                prometheus.query(queries.memoryUsedMax(window), label));
        Set<String> attempts = measured.attempts();
        Map<String, Reading> readings = new HashMap<>();
        for (Job job : running()) {
            job.kubernetesJob()
                    .filter(attempts::contains)
                    .ifPresent(attempt -> readings.put(job.id(), reading(job, attempt, measured.of(attempt), now)));
        }
        byJob = Map.copyOf(readings);
    }

    private List<Job> running() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.inStates(List.of(JobState.RUNNING)));
    }

    private Reading reading(Job job, String attempt, Utilisation measured, Instant now) {
        PlaceRef place = job.place().orElseThrow();
        Diagnosis diagnosis = Diagnosis.of(measured, place.acceleratorsPerNode() * place.nodes());
        return new Reading(attempt, now, measured, diagnosis, rightSize(job, place, measured));
    }

    /** Owned and committed capacity is there anyway; a smaller device would save nothing. */
    private Optional<RightSize> rightSize(Job job, PlaceRef place, Utilisation measured) {
        if (!Set.of("SPOT", "ON_DEMAND").contains(place.market())) {
            return Optional.empty();
        }
        Optional<PricedAccelerator> present = job.pricePerHour().flatMap(price -> prices.present(place, price));
        return present.flatMap(known -> RightSize.of(
                measured, known, submitJob.readAgain(job).trainingSetup().precision(), prices.offered(place.market())));
    }
}
