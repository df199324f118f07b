package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The public AWS spot feed: the average over a region's zones, for Linux. It names instance types only. */
final class AwsSpotFeed implements PriceListFormat {

    private static final String NOT_OFFERED = "N/A*";

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        boolean[] regions = new boolean[1];
        JsonWalk.through(
                in,
                file -> file.fields(part -> {
                    if (part.equals("config")) {
                        file.fields(key -> {
                            if (key.equals("regions")) {
                                regions[0] = true;
                                file.items(item -> region(file.tree(), reading));
                            }
                        });
                    }
                }));
        if (!regions[0]) {
            reading.fault(0, "config.regions", "is missing. Maybe it is no AWS spot feed.");
        }
    }

    private static void region(JsonNode region, Reading reading) {
        String code = region.path("region").asText("");
        Optional<AwsPlace> place = AwsPlace.of(code);
        if (place.isEmpty()) {
            reading.refuse(reading.nextRow(), "region", "'" + code + "' is no AWS region");
            return;
        }
        for (JsonNode family : region.path("instanceTypes")) {
            for (JsonNode size : family.path("sizes")) {
                size(size, place.get(), reading);
            }
        }
    }

    private static void size(JsonNode size, AwsPlace place, Reading reading) {
        long row = reading.nextRow();
        String type = size.path("size").asText("");
        if (AcceleratorNames.of("aws", type).isEmpty()) {
            reading.otherProduct();
            return;
        }
        String price = linuxPrice(size);
        if (price.isEmpty() || price.equals(NOT_OFFERED)) {
            reading.refuse(row, "linux", type + " has no spot price in " + place.region());
            return;
        }
        Optional<InstanceShape> shape = reading.shapes().of("aws", type);
        Optional<Money> usd = reading.usd(row, "linux", price);
        if (shape.isEmpty()) {
            refuseUnknown(row, "size", type, reading);
        } else {
            AwsTerms.Machine machine = new AwsTerms.Machine(type, place, shape.get());
            usd.ifPresent(money -> reading.offer(row, offer(machine), money));
        }
    }

    static Offer offer(AwsTerms.Machine machine) {
        return machine.offer(Market.SPOT, null, null);
    }

    static void refuseUnknown(long row, String field, String type, Reading reading) {
        reading.refuse(row, field, "nothing else is known of " + type + ". Maybe read the AWS price list first.");
    }

    private static String linuxPrice(JsonNode size) {
        for (JsonNode column : size.path("valueColumns")) {
            if (column.path("name").asText("").equals("linux")) {
                return column.path("prices").path("USD").asText("");
            }
        }
        return "";
    }
}
