package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The AWS savings plans of a region: rates for the SKUs of the price list, which names the machines. Prices are hourly
 * already.
 */
final class AwsSavingsPlans implements PriceListFormat {

    private record Plan(Term term, PaymentOption payment) {}

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        Map<String, Plan> plans = new HashMap<>();
        boolean[] rates = new boolean[1];
        JsonWalk.through(
                in,
                file -> file.fields(part -> {
                    if (part.equals("products")) {
                        file.items(item -> product(file.tree(), plans));
                    } else if (part.equals("terms")) {
                        file.fields(kind -> file.items(plan -> {
                            rates[0] = true;
                            plan(file.tree(), plans, reading);
                        }));
                    }
                }));
        if (!rates[0]) {
            reading.fault(0, "terms", "hold no savings plan. Maybe it is no AWS savings plan list.");
        }
    }

    private static void product(JsonNode product, Map<String, Plan> plans) {
        JsonNode attributes = product.path("attributes");
        Optional<Term> term = AwsTerms.years(attributes.path("purchaseTerm").asText(""));
        Optional<PaymentOption> payment =
                AwsTerms.payment(attributes.path("purchaseOption").asText(""));
        if (term.isPresent() && payment.isPresent()) {
            plans.put(product.path("sku").asText(""), new Plan(term.get(), payment.get()));
        }
    }

    private static void plan(JsonNode node, Map<String, Plan> plans, Reading reading) {
        Plan plan = plans.get(node.path("sku").asText(""));
        if (plan == null) {
            reading.otherProduct();
            return;
        }
        for (JsonNode rate : node.path("rates")) {
            rate(rate, plan, reading);
        }
    }

    private static void rate(JsonNode rate, Plan plan, Reading reading) {
        long row = reading.nextRow();
        // Usage types read USE1-BoxUsage:p5.48xlarge; a dedicated or Windows machine is another product.
        String usage = rate.path("discountedUsageType").asText("");
        String type = usage.substring(usage.indexOf(':') + 1);
        Optional<AwsPlace> place = AwsPlace.of(rate.path("discountedRegionCode").asText(""));
        boolean linux = rate.path("discountedOperation").asText("").equals("RunInstances");
        Optional<InstanceShape> shape = reading.shapes().of("aws", type);
        if (!usage.contains("BoxUsage:") || !linux || shape.isEmpty() || place.isEmpty()) {
            reading.otherProduct();
            return;
        }
        JsonNode price = rate.path("discountedRate");
        if (reading.isInDollars(row, "currency", price.path("currency").asText(""))) {
            Optional<Money> usd = reading.usd(row, "price", price.path("price").asText(""));
            usd.ifPresent(money -> reading.offer(
                    row,
                    new AwsTerms.Machine(type, place.get(), shape.get())
                            .offer(Market.SAVINGS_PLAN, plan.term(), plan.payment()),
                    money));
        }
    }
}
