package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The organisation tells what it owns. A retired id may be registered again. */
@ApplicationScoped
class RegisterAsset {

    private final AssetRepository assets;
    private final AcceleratorDirectory accelerators;
    private final Outbox outbox;
    private final InstantSource clock;

    RegisterAsset(AssetRepository assets, AcceleratorDirectory accelerators, Outbox outbox, InstantSource clock) {
        this.assets = assets;
        this.accelerators = accelerators;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AssetView register(RegisterAssetRequest request) {
        RequestCheck check = request.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        accelerators.requireKnown(check, request.acceleratorId(), "acceleratorId");
        check.orThrow();
        AssetEntity row = newOrRetired(request.id());
        Asset asset = request.toAsset();
        row.write(asset);
        row.version++;
        row.origin = Origin.REGISTERED;
        row.sample = false;
        row.retiredAt = null;
        row.retirementReason = null;
        assets.persist(row);
        outbox.append(asset.registered(row.version));
        return AssetView.from(row);
    }

    private AssetEntity newOrRetired(String id) {
        AssetEntity row = assets.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new AssetEntity();
        }
        if (row.retiredAt == null) {
            String message = "There is an asset " + id + " already. Maybe retire it first, or choose another id.";
            throw new Problem(ProblemType.CONFLICT, message, List.of(Issue.of("EXISTS", "id", message)));
        }
        return row;
    }
}
