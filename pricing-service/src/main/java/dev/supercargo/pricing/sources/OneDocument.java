package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.PriceListFormat;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A source that is one document at one address. */
final class OneDocument implements SourceAdapter {

    private final PriceSource source;
    private final String provenance;
    private final PriceListFormat format;
    private final Confidence confidence;

    OneDocument(String name, Origin origin, String provenance, Confidence confidence, PriceListFormat format) {
        this.source = new PriceSource(name, origin);
        this.provenance = provenance;
        this.confidence = confidence;
        this.format = format;
    }

    @Override
    public PriceSource source() {
        return source;
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        Optional<Document> document = run.client().ifChanged(run.url());
        if (document.isEmpty()) {
            return new Fetched.NothingNew();
        }
        try (Document list = document.get();
                InputStream in = list.open()) {
            if (!list.changed()) {
                return new Fetched.NothingNew();
            }
            Reading reading = run.reading(provenance, confidence, list.day());
            format.read(in, reading);
            return new Fetched.Prices(reading.finish(), new Coverage.Everything(), list.day());
        }
    }
}
