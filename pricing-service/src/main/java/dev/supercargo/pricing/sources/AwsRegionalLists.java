package dev.supercargo.pricing.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.PriceListFormat;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * AWS lists that come as an index of regions and one file of hundreds of megabytes for each. The index names the version
 * of each file in its address, so an unchanged index means that nothing is new.
 */
final class AwsRegionalLists implements SourceAdapter {

    private final PriceSource source;
    private final String provenance;
    private final PriceListFormat format;

    AwsRegionalLists(String name, String provenance, PriceListFormat format) {
        this.source = new PriceSource(name, Origin.PROVIDER);
        this.provenance = provenance;
        this.format = format;
    }

    @Override
    public PriceSource source() {
        return source;
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        Optional<Document> index = run.client().ifChanged(run.url());
        if (index.isEmpty()) {
            return new Fetched.NothingNew();
        }
        Map<String, URI> files = new HashMap<>();
        try (Document changed = index.get();
                InputStream in = changed.open()) {
            if (!changed.changed()) {
                return new Fetched.NothingNew();
            }
            addresses(ContractJson.mapper().readTree(in), run, files);
        }
        Reading reading = run.reading(provenance, Confidence.HIGH, run.today());
        Set<String> regions = new HashSet<>();
        for (String region : run.regions()) {
            URI file = files.get(region);
            if (file == null) {
                throw new SourceFailure("the index of regions does not name " + region);
            }
            try (Document list = run.client().get(file);
                    InputStream in = list.open()) {
                format.read(in, reading);
            }
            regions.add(region);
        }
        return new Fetched.Prices(reading.finish(), new Coverage.Regions(regions), run.today());
    }

    /** The price list has a map of regions, the savings plans a list. */
    private static void addresses(JsonNode index, SourceRun run, Map<String, URI> files) {
        for (JsonNode region : index.path("regions")) {
            String address = region.path("currentVersionUrl")
                    .asText(region.path("versionUrl").asText(""));
            if (!address.isEmpty()) {
                files.put(region.path("regionCode").asText(""), run.url().resolve(address));
            }
        }
        if (files.isEmpty()) {
            throw new SourceFailure("the index names no regions. Maybe the address is wrong.");
        }
    }
}
