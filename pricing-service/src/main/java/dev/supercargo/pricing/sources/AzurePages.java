package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.AzureRetail;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The Azure Retail Prices API, region by region: paging over the whole moving list would lose rows. */
final class AzurePages implements SourceAdapter {

    private static final int PAGES_MAX = 200;

    private final AzureRetail format = new AzureRetail();

    @Override
    public PriceSource source() {
        return new PriceSource("azure-retail", Origin.PROVIDER);
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        Reading reading = run.reading("Azure Retail Prices API", Confidence.HIGH, run.today());
        for (String region : run.regions()) {
            Optional<URI> next = Optional.of(first(run.url(), region));
            for (int page = 0; next.isPresent(); page++) {
                if (page == PAGES_MAX) {
                    throw new SourceFailure(region + " has more than " + PAGES_MAX + " pages");
                }
                next = page(run, next.get(), reading);
            }
        }
        return new Fetched.Prices(reading.finish(), new Coverage.Regions(Set.copyOf(run.regions())), run.today());
    }

    private Optional<URI> page(SourceRun run, URI address, Reading reading) throws IOException {
        try (Document page = run.client().get(address);
                InputStream in = page.open()) {
            return format.readPage(in, reading).map(link -> next(run.url(), link));
        }
    }

    /** Links spell out the port and leave spaces and quotes as they are. */
    private static URI next(URI configured, String link) {
        int query = link.indexOf('?');
        return URI.create(configured
                + (query < 0
                        ? ""
                        : "?" + link.substring(query + 1).replace(" ", "%20").replace("'", "%27")));
    }

    private static URI first(URI configured, String region) {
        String filter = "serviceName eq 'Virtual Machines' and armRegionName eq '" + region + "'";
        return URI.create(configured
                + "?api-version=2023-01-01-preview&meterRegion='primary'&$filter=".replace("'", "%27")
                + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
