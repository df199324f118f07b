package dev.supercargo.router.edge;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.PlaceColumn;
import dev.supercargo.router.taskfile.DeploymentFile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** A deployment and what was decided for it. */
@Entity
@Table(name = "edge_deployment")
class EdgeDeployment {

    @Id
    String id;

    String name;
    String team;

    @Column(name = "submitted_by")
    String submittedBy;

    /** As it came; read again whenever the cluster is told. */
    String file;

    String cluster;
    String board;

    @Column(name = "power_mode")
    String powerMode;

    double watts;

    @Column(name = "units_per_second")
    double unitsPerSecond;

    /** What the decision rests on, a sentence a line. */
    String evidence;

    int replicas;
    int ready;

    @Enumerated(EnumType.STRING)
    DeploymentState state;

    /** Why it is not as it should be; null if it is. */
    String reason;

    /** Why no pod of it shall run; null unless it is suspended. */
    String suspension;

    /** Of its boards, for accounts; null if nobody knows what owning them costs. */
    @Convert(converter = PlaceColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    PlaceRef place;

    /** Of all its boards, frozen by the decision; null as {@link #place}. */
    @Column(name = "price_per_hour_usd")
    Money pricePerHour;

    /** Null while nothing is charged. */
    @Column(name = "metered_until")
    Instant meteredUntil;

    @Column(name = "cost_usd")
    Money cost;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    protected EdgeDeployment() {}

    /** @param simulated whether its cluster is simulated */
    EdgeDeployment(
            String id, DeploymentFile described, String file, Boards.Chosen chosen, boolean simulated, Instant now) {
        this.id = id;
        this.name = described.name();
        this.team = described.team();
        this.submittedBy = described.user();
        this.file = file;
        this.cluster = chosen.cluster();
        this.board = chosen.board();
        this.powerMode = chosen.speed().mode().name();
        this.watts = chosen.speed().mode().power().watts();
        this.unitsPerSecond = chosen.speed().framesPerSecond();
        this.evidence = String.join("\n", chosen.evidence());
        this.replicas = described.replicas();
        if (chosen.owned() instanceof Measured.Known<Owned>(Owned owned)) {
            this.place = owned.place(cluster, replicas, simulated);
            this.pricePerHour = owned.rate().times(replicas).perHour();
        }
        this.cost = Money.zero();
        this.state = DeploymentState.STARTING;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Notes how many of its boards answer. @param problem why the cluster could not be told or asked; null if it could */
    void observed(int readyNow, String problem, Instant now) {
        DeploymentState next = state.when(readyNow, replicas);
        if (next != state || readyNow != ready || !Objects.equals(problem, reason)) {
            state = next;
            ready = readyNow;
            reason = problem;
            changedAt = now;
        }
    }

    /** What an hour of all its boards costs; empty if nobody knows. */
    Optional<HourlyRate> rate() {
        return Optional.ofNullable(pricePerHour).map(HourlyRate::new);
    }

    void suspend(String why, Instant now) {
        state = DeploymentState.SUSPENDED;
        suspension = why;
        changedAt = now;
    }

    void resume(Instant now) {
        state = DeploymentState.STARTING;
        suspension = null;
        changedAt = now;
    }

    void remove(Instant now) {
        if (state != DeploymentState.REMOVED && state != DeploymentState.REMOVING) {
            state = DeploymentState.REMOVING;
            changedAt = now;
        }
    }

    void removed(Instant now) {
        state = DeploymentState.REMOVED;
        ready = 0;
        reason = null;
        suspension = null;
        changedAt = now;
    }
}
