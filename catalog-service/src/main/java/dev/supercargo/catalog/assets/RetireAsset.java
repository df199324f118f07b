package dev.supercargo.catalog.assets;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.catalog.AssetRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The organisation owns a machine no longer. Retiring it twice changes nothing. */
@ApplicationScoped
class RetireAsset {

    private final AssetRepository assets;
    private final Outbox outbox;
    private final InstantSource clock;

    RetireAsset(AssetRepository assets, Outbox outbox, InstantSource clock) {
        this.assets = assets;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void retire(String id, String reason) {
        AssetEntity row = assets.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Problem.notFound("asset", id);
        }
        if (row.retiredAt == null) {
            row.retiredAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            row.retirementReason = reason;
            row.version++;
            outbox.append(new AssetRetired(id, row.version, reason));
        }
    }
}
