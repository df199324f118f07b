package dev.supercargo.catalog.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.search.SearchFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings parts and prices in line with the bundled content. What users imported stays. */
@ApplicationScoped
public class PublishParts {

    private final PartTable parts;
    private final PriceTable prices;
    private final Revision revision;

    PublishParts(PartTable parts, PriceTable prices, Revision revision) {
        this.parts = parts;
        this.prices = prices;
        this.revision = revision;
    }

    /** @return how many parts are new, changed or gone: 0 if nothing changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishBundled() {
        Map<String, StoredPart> stored = new HashMap<>();
        parts.all().stream()
                .filter(part -> part.origin() == Origin.BUNDLED)
                .forEach(part -> stored.put(part.facts().id(), part));
        List<StoredPart> changed = BundledParts.all().stream()
                .map(PublishParts::stored)
                .filter(part -> isChanged(part, stored.remove(part.facts().id())))
                .toList();
        parts.write(changed);
        parts.retire(stored.keySet());
        prices.forgetBundled();
        prices.write(BundledMarket.prices(), Origin.BUNDLED);
        revision.grow();
        return changed.size() + stored.size();
    }

    private static boolean isChanged(StoredPart part, StoredPart before) {
        return before == null || !told(part).equals(PublishParts::compareValues, told(before));
    }

    /** The database may write 5.1E9 as 5100000000: numbers are compared by value. */
    private static int compareValues(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** As JSON, where an unknown value is absent, whatever the reason. */
    private static JsonNode told(StoredPart part) {
        try {
            HardwareView view = HardwareView.of(
                    part.facts(),
                    part.attributes(),
                    List.of(),
                    new HardwareView.Standing(part.origin(), part.confidence(), part.provenance()));
            return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsBytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException("a view always serialises", e);
        }
    }

    private static StoredPart stored(Part part) {
        return new StoredPart(
                SearchFacts.of(part, NullableFact.unknown()),
                PartAttributes.of(part),
                Origin.BUNDLED,
                part.facts().confidence(),
                part.facts().provenance());
    }
}
