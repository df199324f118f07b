package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.GcpSkus;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The GCP Cloud Billing Catalog of Compute Engine; needs an API key, which goes into a header and never into an address. */
final class GcpCatalogue implements SourceAdapter {

    private static final int PAGES_MAX = 200;

    @Override
    public PriceSource source() {
        return new PriceSource("gcp-billing", Origin.PROVIDER);
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        GcpSkus skus = new GcpSkus();
        Reading reading = run.reading("GCP Cloud Billing Catalog", Confidence.HIGH, run.today());
        Optional<String> token = Optional.of("");
        for (int page = 0; token.isPresent(); page++) {
            if (page == PAGES_MAX) {
                throw new SourceFailure("the catalogue has more than " + PAGES_MAX + " pages");
            }
            URI address = URI.create(run.url() + "?currencyCode=USD&pageSize=5000"
                    + (token.get().isEmpty()
                            ? ""
                            : "&pageToken=" + URLEncoder.encode(token.get(), StandardCharsets.UTF_8)));
            try (Document answer = run.client().get(address, "X-Goog-Api-Key", run.key());
                    InputStream in = answer.open()) {
                token = skus.readPage(in, reading);
            }
        }
        skus.compose(reading);
        return new Fetched.Prices(reading.finish(), new Coverage.Everything(), run.today());
    }
}
