package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.search.HardwareIndex;
import dev.supercargo.hardware.search.Item;
import dev.supercargo.hardware.search.SearchFacts;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All hardware in memory. Before each answer it asks the database for the number of the newest change and reads
 * everything again if there was one, so an answer knows every change that was committed before it began, whichever
 * replica made it (docs/adr/0015-search-in-memory.md). Thread-safe.
 */
@ApplicationScoped
class HardwareCatalogue {

    /** One state of the catalogue. */
    record Snapshot(long revision, HardwareIndex<StoredHardware> index) {}

    private final Revision revision;
    private final PartTable parts;
    private final PriceTable prices;
    private final AcceleratorDirectory accelerators;
    private volatile Snapshot snapshot = new Snapshot(0, new HardwareIndex<>(List.of()));

    HardwareCatalogue(Revision revision, PartTable parts, PriceTable prices, AcceleratorDirectory accelerators) {
        this.revision = revision;
        this.parts = parts;
        this.prices = prices;
        this.accelerators = accelerators;
    }

    Snapshot current() {
        long newest = revision.newest();
        Snapshot known = snapshot;
        return known.revision() >= newest ? known : renewed(newest);
    }

    private synchronized Snapshot renewed(long newest) {
        if (snapshot.revision() < newest) {
            // Read before the rows: what commits in between is read twice, never missed.
            long read = revision.newest();
            snapshot = new Snapshot(
                    read, new HardwareIndex<>(QuarkusTransaction.requiringNew().call(this::items)));
        }
        return snapshot;
    }

    private List<Item<StoredHardware>> items() {
        Map<String, List<PartPrice>> priced = prices.byPart();
        List<Item<StoredHardware>> items = new ArrayList<>();
        for (Accelerator accelerator : accelerators.all()) {
            List<PartPrice> own = priced.getOrDefault(accelerator.id(), List.of());
            SearchFacts facts = SearchFacts.of(accelerator, newest(own, accelerator.priceNew()));
            items.add(new Item<>(
                    facts,
                    new StoredHardware(
                            facts,
                            AcceleratorAttributes.of(accelerator),
                            own,
                            new HardwareView.Standing(
                                    Origin.BUNDLED,
                                    accelerator.crossChecked().isEmpty() ? Confidence.STATED : Confidence.VERIFIED,
                                    accelerator.provenance()))));
        }
        for (StoredPart part : parts.all()) {
            List<PartPrice> own = priced.getOrDefault(part.facts().id(), List.of());
            SearchFacts facts = part.facts().pricedAt(newest(own, NullableFact.unknown()));
            items.add(new Item<>(
                    facts,
                    new StoredHardware(
                            facts,
                            part.attributes(),
                            own,
                            new HardwareView.Standing(part.origin(), part.confidence(), part.provenance()))));
        }
        return items;
    }

    /** The upper end of the newest price of a new one. */
    private static Measured<Money> newest(List<PartPrice> newestFirst, Measured<Money> otherwise) {
        return newestFirst.stream()
                .filter(price -> price.condition() == PartPrice.Condition.NEW)
                .findFirst()
                .map(price -> Measured.known(price.range().high()))
                .orElse(otherwise);
    }
}
