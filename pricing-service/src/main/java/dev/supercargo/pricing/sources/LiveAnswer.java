package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.PriceListFormat;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;

/** A source that is asked one question and answers with the prices of this moment. */
final class LiveAnswer implements SourceAdapter {

    /** How the question is put. */
    interface Question {
        Document ask(SourceRun run);
    }

    private final PriceSource source;
    private final String provenance;
    private final Confidence confidence;
    private final PriceListFormat format;
    private final Question question;

    LiveAnswer(String name, String provenance, Confidence confidence, PriceListFormat format, Question question) {
        this.source = new PriceSource(name, Origin.PROVIDER);
        this.provenance = provenance;
        this.confidence = confidence;
        this.format = format;
        this.question = question;
    }

    @Override
    public PriceSource source() {
        return source;
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        Reading reading = run.reading(provenance, confidence, run.today());
        try (Document answer = question.ask(run);
                InputStream in = answer.open()) {
            format.read(in, reading);
        }
        return new Fetched.Prices(reading.finish(), new Coverage.Everything(), run.today());
    }
}
