package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.SpotAdvisor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The AWS Spot Advisor's interruption rates. */
final class AwsSpotAdvisor implements SourceAdapter {

    @Override
    public PriceSource source() {
        return new PriceSource("aws-spot-advisor", Origin.PROVIDER);
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        Optional<Document> document = run.client().ifChanged(run.url());
        if (document.isEmpty()) {
            return new Fetched.NothingNew();
        }
        try (Document advice = document.get();
                InputStream in = advice.open()) {
            return advice.changed() ? new Fetched.Rates(SpotAdvisor.read(in), advice.day()) : new Fetched.NothingNew();
        }
    }
}
