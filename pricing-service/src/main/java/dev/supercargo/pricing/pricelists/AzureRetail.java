package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the Azure Retail Prices API. A reservation's price is that of its whole term although its unit says one hour;
 * prices of savings plans are hourly. Several meters may price one machine: the primary meter counts, then the newest,
 * then the first by id.
 */
public final class AzureRetail implements PriceListFormat {

    private static final BigDecimal HOURS_PER_YEAR = BigDecimal.valueOf(8760);
    private static final int DECIMALS = 9;
    private static final Pattern VCPUS = Pattern.compile("standard_[a-z]+(\\d+).*");
    private static final Pattern OTHER_PRODUCT =
            Pattern.compile("Windows| Win|Dedicated|Cloud ?Services", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        readPage(in, reading);
    }

    /** @return address of the next page, empty behind the last */
    public Optional<String> readPage(InputStream in, Reading reading) throws IOException {
        String[] next = {""};
        boolean[] items = new boolean[1];
        JsonWalk.through(
                in,
                page -> page.fields(part -> {
                    switch (part) {
                        case "Items" -> {
                            items[0] = true;
                            page.items(item -> item(page.tree(), reading));
                        }
                        case "NextPageLink" -> next[0] = page.text();
                        default -> {
                            // counts and the name of the customer
                        }
                    }
                }));
        if (!items[0]) {
            reading.fault(0, "Items", "is missing. Maybe it is no answer of the Azure Retail Prices API.");
        }
        return Optional.of(next[0]).filter(link -> !link.isEmpty());
    }

    private static void item(JsonNode item, Reading reading) {
        long row = reading.nextRow();
        String type = item.path("armSkuName").asText("");
        if (type.isEmpty()
                || !item.path("serviceName").asText("Virtual Machines").equals("Virtual Machines")
                || OTHER_PRODUCT.matcher(item.path("productName").asText("")).find()
                || names(item, "Low Priority")) {
            reading.otherProduct();
            return;
        }
        Optional<InstanceShape> shape = shape(type, reading);
        if (shape.isEmpty()) {
            if (type.startsWith("Standard_NC") || type.startsWith("Standard_ND")) {
                reading.unknownAccelerator(row, "armSkuName", type);
            } else {
                reading.otherProduct();
            }
            return;
        }
        if (!reading.isInDollars(row, "currencyCode", item.path("currencyCode").asText(""))) {
            return;
        }
        if (startsLater(item, reading)) {
            reading.refuse(
                    row,
                    "effectiveStartDate",
                    type + " is announced for "
                            + item.path("effectiveStartDate").asText(""));
            return;
        }
        prices(row, item, new Machine(type, item.path("armRegionName").asText(""), shape.get()), reading);
    }

    /** A machine in a region. */
    private record Machine(String type, String region, InstanceShape shape) {

        Offer offer(Market market, @Nullable Term term) {
            return new Offer(
                    "azure",
                    region,
                    null,
                    type,
                    shape.acceleratorId(),
                    shape.accelerators(),
                    shape.vcpus(),
                    shape.memory(),
                    market,
                    term,
                    term == null ? null : PaymentOption.NO_UPFRONT);
        }
    }

    private static void prices(long row, JsonNode item, Machine machine, Reading reading) {
        Optional<Money> price =
                reading.usd(row, "retailPrice", item.path("retailPrice").asText(""));
        if (price.isEmpty()) {
            return;
        }
        switch (item.path("type").asText("")) {
            case "Consumption" -> {
                if (!item.path("unitOfMeasure").asText("").equals("1 Hour")) {
                    reading.refuse(
                            row,
                            "unitOfMeasure",
                            "'" + item.path("unitOfMeasure").asText("") + "' is not one hour");
                    return;
                }
                Market market = names(item, "Spot") ? Market.SPOT : Market.ON_DEMAND;
                reading.offer(row, machine.offer(market, null), price.get(), precedence(item));
                savingsPlans(row, item, machine, reading);
            }
            case "Reservation" -> reservation(row, item, machine, price.get(), reading);
            default -> reading.otherProduct();
        }
    }

    private static void reservation(long row, JsonNode item, Machine machine, Money total, Reading reading) {
        Optional<Term> term = AwsTerms.years(item.path("reservationTerm").asText(""));
        if (term.isEmpty()) {
            reading.refuse(
                    row, "reservationTerm", "'" + item.path("reservationTerm").asText("") + "' is not 1 or 3 years");
            return;
        }
        BigDecimal hours = HOURS_PER_YEAR.multiply(BigDecimal.valueOf(term.get() == Term.P1Y ? 1 : 3));
        Money hourly = Money.usd(total.amount().divide(hours, DECIMALS, RoundingMode.HALF_UP));
        reading.offer(row, machine.offer(Market.RESERVED, term.get()), hourly, precedence(item));
    }

    private static void savingsPlans(long row, JsonNode item, Machine machine, Reading reading) {
        for (JsonNode plan : item.path("savingsPlan")) {
            Optional<Term> term = AwsTerms.years(plan.path("term").asText(""));
            Optional<Money> price =
                    reading.usd(row, "savingsPlan", plan.path("retailPrice").asText(""));
            if (term.isPresent() && price.isPresent() && price.get().isPositive()) {
                reading.offer(row, machine.offer(Market.SAVINGS_PLAN, term.get()), price.get(), precedence(item));
            }
        }
    }

    private static Optional<InstanceShape> shape(String type, Reading reading) {
        Optional<InstanceShape> known = reading.shapes().of("azure", type);
        if (known.isPresent()) {
            return known;
        }
        Matcher vcpus = VCPUS.matcher(type.toLowerCase(Locale.ROOT));
        return AcceleratorNames.of("azure", type)
                .map(row -> new InstanceShape(
                        row.acceleratorId(),
                        row.accelerators().orElseThrow(),
                        vcpus.matches()
                                ? Measured.known(Integer.parseInt(vcpus.group(1)))
                                : Measured.<Integer>unknown("the name states no vCPUs"),
                        Measured.<Memory>unknown("the API states no memory")));
    }

    private static boolean names(JsonNode item, String word) {
        return item.path("meterName").asText("").contains(word)
                || item.path("skuName").asText("").contains(word);
    }

    private static boolean startsLater(JsonNode item, Reading reading) {
        try {
            LocalDate start = OffsetDateTime.parse(
                            item.path("effectiveStartDate").asText(""))
                    .toLocalDate();
            return start.isAfter(reading.day());
        } catch (DateTimeException notStated) {
            return false;
        }
    }

    /** Greater for the meter that counts. */
    private static String precedence(JsonNode item) {
        StringBuilder inverseId = new StringBuilder();
        item.path("meterId").asText("").chars().forEach(c -> inverseId.append((char) (0xFFFF - c)));
        return (item.path("isPrimaryMeterRegion").asBoolean(false) ? "1" : "0")
                + item.path("effectiveStartDate").asText("") + "/" + inverseId;
    }
}
