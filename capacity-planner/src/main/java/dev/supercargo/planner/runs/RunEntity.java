package dev.supercargo.planner.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job's run as far as its events have told; never leaves the package. Null is what no event has told yet. */
@Entity
@Table(name = "run")
@SuppressWarnings("NullAway.Init")
class RunEntity {

    static final String SUCCEEDED = "SUCCEEDED";
    static final String FAILED = "FAILED";
    static final String CANCELLED = "CANCELLED";

    @Id
    @Column(name = "job_id")
    String jobId;

    @Nullable
    String team;

    @Column(name = "model_id")
    @Nullable
    String modelId;

    /** The highest attempt placed; the place is that of this attempt, the prediction that of the first. */
    int attempts;

    @Nullable
    String provider;

    @Nullable
    String region;

    @Nullable
    String market;

    @Column(name = "option_id")
    @Nullable
    String optionId;

    @Column(name = "accelerator_id")
    @Nullable
    String acceleratorId;

    @Nullable
    Boolean simulated;

    @Column(name = "predicted_seconds")
    @Nullable
    Long predictedSeconds;

    @Column(name = "predicted_p10_seconds")
    @Nullable
    Long predictedP10Seconds;

    @Column(name = "predicted_p90_seconds")
    @Nullable
    Long predictedP90Seconds;

    @Nullable
    String outcome;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "actual_seconds")
    @Nullable
    Long actualSeconds;

    @Nullable
    BigDecimal cost;

    @Column(name = "accelerator_hours")
    @Nullable
    BigDecimal acceleratorHours;

    @Column(name = "failure_code")
    @Nullable
    String failureCode;

    @Column(name = "work_model_id")
    @Nullable
    String workModelId;

    @Column(name = "work_accelerator_id")
    @Nullable
    String workAcceleratorId;

    @Column(name = "work_accelerators")
    @Nullable
    Integer workAccelerators;

    @Column(name = "work_precision")
    @Nullable
    String workPrecision;

    @Column(name = "work_unit")
    @Nullable
    String workUnit;

    @Column(name = "work_units")
    @Nullable
    Double workUnits;

    @Column(name = "work_computing_seconds")
    @Nullable
    Long workComputingSeconds;
}
