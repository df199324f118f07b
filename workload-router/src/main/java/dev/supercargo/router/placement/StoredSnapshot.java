package dev.supercargo.router.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** What was known when decisions were taken. */
@Entity
@Table(name = "placement_snapshot")
class StoredSnapshot {

    @Id
    String id;

    @Column(name = "taken_at")
    Instant takenAt;

    @ColumnTransformer(write = "?::jsonb")
    String content;

    protected StoredSnapshot() {}
}
