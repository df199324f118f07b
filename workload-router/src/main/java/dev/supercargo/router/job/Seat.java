package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** The place of the current attempt, what was predicted for it, and since when it runs there. */
@Embeddable
class Seat {

    @Convert(converter = PlaceColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    PlaceRef place;

    @Column(name = "kubernetes_job")
    String kubernetesJob;

    @Column(name = "placed_at")
    Instant placedAt;

    /** Of the leader that placed it; absent if it was placed before that was noted. */
    @Column(name = "placed_epoch")
    Long placedEpoch;

    /** When the containers of this attempt started. */
    @Column(name = "running_since")
    Instant runningSince;

    /** Share of the work that was done when the attempt began. */
    @Column(name = "start_progress")
    double startProgress;

    @Column(name = "price_per_hour_usd")
    Money pricePerHour;

    /** What an hour there saves against renting; absent on capacity that is not scarce. */
    @Column(name = "saved_per_hour_usd")
    Money savedPerHour;

    @Column(name = "predicted_run_time")
    Duration predictedRunTime;

    @Column(name = "predicted_compute")
    Duration predictedCompute;

    @Column(name = "predicted_finish")
    Instant predictedFinish;

    /** Of the whole job, what was spent before included. */
    @Column(name = "expected_cost_usd")
    Money expectedCost;

    protected Seat() {}

    static Seat none() {
        return new Seat();
    }

    static Seat of(Placement placement, String kubernetesJob, double startProgress, Money spent, Instant now) {
        Seat seat = new Seat();
        seat.place = placement.place();
        seat.kubernetesJob = kubernetesJob;
        seat.placedAt = now;
        seat.startProgress = startProgress;
        seat.pricePerHour = placement.pricePerHour();
        seat.savedPerHour = placement.savedPerHour().orElse(null);
        seat.predictedRunTime =
                placement.runTime().map(Placement.RunTime::wallclock).orElse(null);
        seat.predictedCompute =
                placement.runTime().map(Placement.RunTime::compute).orElse(null);
        seat.predictedFinish = seat.predictedRunTime == null ? null : now.plus(seat.predictedRunTime);
        seat.expectedCost = placement.expectedCost().map(spent::plus).orElse(null);
        return seat;
    }
}
