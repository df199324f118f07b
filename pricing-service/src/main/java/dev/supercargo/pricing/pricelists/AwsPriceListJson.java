package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The AWS price list of a region as JSON, hundreds of megabytes: products first, then their terms. Only products with
 * accelerators are held in memory.
 */
final class AwsPriceListJson implements PriceListFormat {

    /** The CSV file's column, and the same attribute's key in JSON. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Tenancy", "tenancy"),
            Map.entry("Operating System", "operatingSystem"),
            Map.entry("CapacityStatus", "capacitystatus"),
            Map.entry("Pre Installed S/W", "preInstalledSw"),
            Map.entry("MarketOption", "marketoption"),
            Map.entry("Instance Type", "instanceType"),
            Map.entry("Region Code", "regionCode"),
            Map.entry("vCPU", "vcpu"),
            Map.entry("Memory", "memory"),
            Map.entry("GPU", "gpu"));

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        AwsTerms terms = new AwsTerms(reading);
        boolean[] seen = new boolean[2];
        JsonWalk.through(
                in,
                file -> file.fields(part -> {
                    switch (part) {
                        case "publicationDate" -> published(file.text(), reading);
                        case "products" -> {
                            seen[0] = true;
                            file.fields(sku -> product(file, sku, terms, reading));
                        }
                        case "terms" -> {
                            seen[1] = true;
                            if (!seen[0]) {
                                reading.fault(0, "terms", "stand before the products they belong to");
                            }
                            file.fields(kind -> file.fields(sku -> terms(file, kind, sku, terms, reading)));
                        }
                        default -> {
                            // disclaimers and indexes
                        }
                    }
                }));
        if (!seen[0] || !seen[1]) {
            reading.fault(0, "file", "has no products or no terms. Maybe it is no AWS price list.");
        }
        terms.finish();
    }

    private static void published(String text, Reading reading) {
        try {
            reading.holdsOn(OffsetDateTime.parse(text).toLocalDate(), "publicationDate");
        } catch (DateTimeException notATime) {
            reading.fault(0, "publicationDate", "'" + text + "' is no time");
        }
    }

    private static void product(JsonWalk file, String sku, AwsTerms terms, Reading reading) throws IOException {
        JsonNode product = file.tree();
        JsonNode attributes = product.path("attributes");
        terms.product(
                reading.nextRow(),
                sku,
                column -> column.equals("Product Family")
                        ? product.path("productFamily").asText("")
                        : attributes.path(KEYS.getOrDefault(column, column)).asText(""));
    }

    private static void terms(JsonWalk file, String kind, String sku, AwsTerms terms, Reading reading)
            throws IOException {
        if (!terms.knows(sku)) {
            return;
        }
        for (JsonNode term : file.tree()) {
            JsonNode attributes = term.path("termAttributes");
            for (JsonNode rate : term.path("priceDimensions")) {
                rate(kind, sku, column -> attributes.path(column).asText(""), rate, terms, reading);
            }
        }
    }

    private static void rate(
            String kind, String sku, AwsAttributes term, JsonNode rate, AwsTerms terms, Reading reading) {
        long row = reading.nextRow();
        for (Map.Entry<String, JsonNode> price : rate.path("pricePerUnit").properties()) {
            Optional<Money> amount = reading.isInDollars(row, "pricePerUnit", price.getKey())
                    ? reading.usd(row, "pricePerUnit", price.getValue().asText(""))
                    : Optional.empty();
            amount.ifPresent(
                    usd -> AwsRate.take(row, kind, sku, rate.path("unit").asText(""), term, usd, terms, reading));
        }
    }
}
