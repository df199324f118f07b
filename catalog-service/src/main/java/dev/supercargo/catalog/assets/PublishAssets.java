package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.catalog.AssetEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the sample machines in line with the bundled content. A sample that somebody retired, or replaced by a machine
 * of the same name, is left alone for ever.
 */
@ApplicationScoped
public class PublishAssets {

    private final AssetRepository assets;
    private final Outbox outbox;

    PublishAssets(AssetRepository assets, Outbox outbox) {
        this.assets = assets;
        this.outbox = outbox;
    }

    /** @return how many facts were published: 0 if nothing changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishBundled() {
        return publish(BundledAssets.read());
    }

    int publish(List<Asset> content) {
        List<AssetEvent> events = new ArrayList<>();
        for (Asset asset : content) {
            AssetEntity row = assets.findById(asset.id());
            if (row == null) {
                row = new AssetEntity();
                row.version = 1;
                row.origin = Origin.BUNDLED;
                row.sample = true;
                row.write(asset);
                assets.persist(row);
                events.add(asset.registered(row.version));
            } else if (row.origin == Origin.BUNDLED
                    && row.retiredAt == null
                    && !row.toAsset().equals(asset)) {
                row.write(asset);
                row.version++;
                events.add(asset.registered(row.version));
            }
        }
        outbox.append(events);
        return events.size();
    }
}
