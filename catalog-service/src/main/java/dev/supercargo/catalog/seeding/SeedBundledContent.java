package dev.supercargo.catalog.seeding;

import dev.supercargo.catalog.accelerators.PublishAccelerators;
import dev.supercargo.catalog.assets.PublishAssets;
import dev.supercargo.catalog.benchmarks.PublishBenchmarks;
import dev.supercargo.catalog.hardware.PublishParts;
import dev.supercargo.catalog.models.PublishModels;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Seeds once per content: the state and its events commit together, unchanged rows publish nothing, and two replicas
 * that start together take turns.
 */
@ApplicationScoped
public class SeedBundledContent {

    private static final Logger LOG = Logger.getLogger(SeedBundledContent.class);

    /** "scseed" read as a number: held while one replica seeds. */
    private static final long LOCK = 0x736373656564L;

    private final EntityManager database;
    private final PublishAccelerators accelerators;
    private final PublishParts parts;
    private final PublishModels models;
    private final PublishBenchmarks benchmarks;
    private final PublishAssets assets;

    SeedBundledContent(
            EntityManager database,
            PublishAccelerators accelerators,
            PublishParts parts,
            PublishModels models,
            PublishBenchmarks benchmarks,
            PublishAssets assets) {
        this.database = database;
        this.accelerators = accelerators;
        this.parts = parts;
        this.models = models;
        this.benchmarks = benchmarks;
        this.assets = assets;
    }

    /** After the relay has started, so that it publishes at once. */
    @Transactional
    void seed(@Observes @Priority(300) StartupEvent event) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        int facts = accelerators.publishBundled();
        facts += models.publishBundled();
        facts += benchmarks.publishBundled();
        facts += assets.publishBundled();
        int changed = parts.publishBundled();
        LOG.infof("bundled content: %d new or changed rows published, %d parts changed", facts, changed);
    }
}
