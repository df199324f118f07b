package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pages of the GCP Cloud Billing Catalog. It prices parts; a machine is processors + memory + accelerators + its own
 * disk, joined by region. A machine of which a part is missing is refused. Used for one reading.
 */
public final class GcpSkus {

    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);
    private static final int DECIMALS = 9;

    private final Map<Key, Part> parts = new HashMap<>();

    private record Key(String region, GcpPart part) {}

    private record Part(long row, Money price) {}

    /** The whole catalogue in one stream. */
    public static PriceListFormat format() {
        return (in, reading) -> {
            GcpSkus skus = new GcpSkus();
            skus.readPage(in, reading);
            skus.compose(reading);
        };
    }

    /** @return token of the next page, empty behind the last */
    public Optional<String> readPage(InputStream in, Reading reading) throws IOException {
        String[] next = {""};
        boolean[] seen = new boolean[1];
        JsonWalk.through(
                in,
                page -> page.fields(part -> {
                    switch (part) {
                        case "skus" -> {
                            seen[0] = true;
                            page.items(item -> sku(page.tree(), reading));
                        }
                        case "nextPageToken" -> next[0] = page.text();
                        default -> {
                            // nothing else is told
                        }
                    }
                }));
        if (!seen[0]) {
            reading.fault(0, "skus", "is missing. Maybe it is no answer of the Cloud Billing Catalog.");
        }
        return Optional.of(next[0]).filter(token -> !token.isEmpty());
    }

    /** Tells the machines, when all pages are read. */
    public void compose(Reading reading) {
        TreeSet<String> regions =
                parts.keySet().stream().map(Key::region).collect(Collectors.toCollection(TreeSet::new));
        for (String region : regions) {
            for (GcpMachine machine : GcpMachine.ALL) {
                for (GcpUse use : GcpUse.values()) {
                    compose(machine, region, use, reading);
                }
            }
        }
    }

    private void sku(JsonNode sku, Reading reading) {
        long row = reading.nextRow();
        String description = sku.path("description").asText("");
        Optional<GcpPart> part =
                GcpPart.of(description, sku.path("category").path("usageType").asText(""));
        if (part.isEmpty()) {
            reading.otherProduct();
            return;
        }
        JsonNode expression = sku.path("pricingInfo").path(0).path("pricingExpression");
        Optional<Money> price = unitPrice(row, expression, reading);
        String unit = expression.path("usageUnit").asText("");
        String wanted = switch (part.get().unit()) {
            case "ram" -> "GiBy.h";
            case "ssd" -> "GiBy.mo";
            default -> "h";
        };
        if (!unit.equals(wanted)) {
            reading.refuse(row, "usageUnit", "'" + unit + "' of '" + description + "' is not " + wanted);
            return;
        }
        price.ifPresent(money -> {
            for (JsonNode region : sku.path("serviceRegions")) {
                put(new Key(region.asText(""), part.get()), new Part(row, money), description, reading);
            }
        });
    }

    private void put(Key key, Part next, String description, Reading reading) {
        Part known = parts.putIfAbsent(key, next);
        if (known != null && known.price().compareTo(next.price()) != 0) {
            // The dearer one, so that a machine is never thought cheaper than it is.
            Part kept = known.price().compareTo(next.price()) > 0 ? known : next;
            parts.put(key, kept);
            reading.correct(
                    next.row(),
                    "description",
                    "'" + description + "' prices the same part in " + key.region() + " as row " + known.row() + "; "
                            + kept.price() + " is kept");
        }
    }

    /** Whole units and billionths; either may be absent, which means none. */
    private static Optional<Money> unitPrice(long row, JsonNode expression, Reading reading) {
        JsonNode rates = expression.path("tieredRates");
        if (rates.isEmpty()) {
            reading.refuse(row, "tieredRates", "are missing");
            return Optional.empty();
        }
        JsonNode price = rates.path(rates.size() - 1).path("unitPrice");
        if (!reading.isInDollars(row, "currencyCode", price.path("currencyCode").asText(""))) {
            return Optional.empty();
        }
        return reading.usd(row, "units", price.path("units").asText("0"))
                .map(units -> units.plus(
                        Money.usd(BigDecimal.valueOf(price.path("nanos").asLong(0), DECIMALS))));
    }

    private void compose(GcpMachine machine, String region, GcpUse use, Reading reading) {
        Part gpu = parts.get(new Key(region, new GcpPart("gpu", machine.gpu(), use)));
        if (gpu == null || (use == GcpUse.ON_DEMAND && !machine.soldOnDemand())) {
            return;
        }
        List<String> missing = new ArrayList<>();
        Money price = gpu.price().times(machine.accelerators());
        if (!machine.host().isEmpty() && machine.vcpus() instanceof Measured.Known<Integer>(Integer vcpus)) {
            price = price.plus(
                    share(region, new GcpPart("core", machine.host(), use), BigDecimal.valueOf(vcpus), missing));
            price = price.plus(share(
                    region,
                    new GcpPart("ram", machine.host(), use),
                    BigDecimal.valueOf(machine.memory().gib()),
                    missing));
        }
        if (machine.localSsdGib() > 0) {
            BigDecimal hourly =
                    BigDecimal.valueOf(machine.localSsdGib()).divide(HOURS_PER_MONTH, DECIMALS, RoundingMode.HALF_UP);
            price = price.plus(share(region, new GcpPart("ssd", "", use), hourly, missing));
        }
        if (missing.isEmpty()) {
            reading.offer(gpu.row(), machine.offer(region, null, use.market(), use.term()), price);
        } else {
            reading.refuse(
                    gpu.row(),
                    "description",
                    machine.type() + " " + use.market() + " in " + region + " lacks the price of " + missing);
        }
    }

    private Money share(String region, GcpPart part, BigDecimal amount, List<String> missing) {
        Part known = parts.get(new Key(region, part));
        if (known == null) {
            missing.add((part.name() + " " + part.unit()).strip());
            return Money.zero();
        }
        return known.price().times(amount);
    }
}
