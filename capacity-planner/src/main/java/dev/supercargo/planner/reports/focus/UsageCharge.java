package dev.supercargo.planner.reports.focus;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.OwnedAsset;
import dev.supercargo.planner.holdings.OwningCost;
import dev.supercargo.planner.usage.UsageLine;
import dev.supercargo.planner.usage.UsageView;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metered interval as a charge. What was rented is billed at its frozen price; what ran on a commitment or on owned
 * hardware is billed elsewhere, so that its billed cost is 0 and its effective cost amortised. List and contracted cost are
 * those of the frozen price: discounts are part of it, and the events do not tell the price without them.
 */
final class UsageCharge {

    private static final BigDecimal NANOS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, OwnedAsset> assets;
    private final Map<String, Commitment> commitments;
    private final Biller biller;

    /**
     * @param assets by option id
     * @param commitments by option id
     */
    UsageCharge(Map<String, OwnedAsset> assets, Map<String, Commitment> commitments, Biller biller) {
        this.assets = Map.copyOf(assets);
        this.commitments = Map.copyOf(commitments);
        this.biller = biller;
    }

    FocusRow row(UsageLine line) {
        return switch (line.usage().market()) {
            case "OWNED" -> owned(line);
            case "RESERVED" -> committed(line);
            case "SPOT" -> rented(line, "Dynamic");
            default -> rented(line, "Standard");
        };
    }

    private FocusRow rented(UsageLine line, String pricingCategory) {
        return cloud(priced(common(line), line, perNode(line), line.usage().cost()), line)
                .with(FocusColumn.BILLED_COST, line.usage().cost())
                .with(FocusColumn.PRICING_CATEGORY, pricingCategory);
    }

    private FocusRow committed(UsageLine line) {
        Commitment commitment = commitments.get(line.optionId());
        String id = line.optionId().replaceFirst("^commitment/", "");
        Money each = commitment == null ? perNode(line) : commitment.pricePerHour();
        return cloud(priced(common(line), line, each, each.times(nodeHours(line))), line)
                .with(FocusColumn.BILLED_COST, Money.zero())
                .with(FocusColumn.PRICING_CATEGORY, "Committed")
                .with(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, "Usage")
                .with(FocusColumn.COMMITMENT_DISCOUNT_ID, id)
                .with(FocusColumn.COMMITMENT_DISCOUNT_NAME, id)
                .with(FocusColumn.COMMITMENT_DISCOUNT_TYPE, "Reserved Capacity")
                .with(FocusColumn.COMMITMENT_DISCOUNT_STATUS, "Used")
                .with(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY, nodeHours(line))
                .with(FocusColumn.COMMITMENT_DISCOUNT_UNIT, "Hours");
    }

    private FocusRow owned(UsageLine line) {
        OwnedAsset asset = assets.get(line.optionId());
        BigDecimal perNode = line.usage().acceleratorHours().divide(nodeHours(line), MathContext.DECIMAL64);
        Money each = asset != null && asset.cost() instanceof Measured.Known<OwningCost>(OwningCost cost)
                ? cost.full().times(perNode)
                : perNode(line);
        return priced(common(line), line, each, each.times(nodeHours(line)))
                .with(FocusColumn.BILLED_COST, Money.zero())
                .with(FocusColumn.PRICING_CATEGORY, "Other")
                .with(FocusColumn.SERVICE_SUBCATEGORY, "Other (Compute)")
                .with(FocusColumn.SERVICE_NAME, "Owned Hardware")
                .with(FocusColumn.PROVIDER_NAME, biller.accountName())
                .with(FocusColumn.PUBLISHER_NAME, biller.accountName())
                .with(FocusColumn.INVOICE_ISSUER_NAME, biller.accountName());
    }

    private FocusRow common(UsageLine line) {
        UsageView usage = line.usage();
        return new FocusRow()
                .with(FocusColumn.AVAILABILITY_ZONE, usage.zone())
                .with(FocusColumn.BILLING_ACCOUNT_ID, biller.accountId())
                .with(FocusColumn.BILLING_ACCOUNT_NAME, biller.accountName())
                .with(FocusColumn.BILLING_ACCOUNT_TYPE, "Organization")
                .with(FocusColumn.BILLING_PERIOD_START, Months.start(usage.intervalStart()))
                .with(FocusColumn.BILLING_PERIOD_END, Months.end(usage.intervalStart()))
                .with(FocusColumn.CHARGE_CATEGORY, "Usage")
                .with(FocusColumn.CHARGE_DESCRIPTION, description(usage))
                .with(FocusColumn.CHARGE_FREQUENCY, "Usage-Based")
                .with(FocusColumn.CHARGE_PERIOD_START, usage.intervalStart())
                .with(FocusColumn.CHARGE_PERIOD_END, usage.intervalEnd())
                .with(FocusColumn.REGION_ID, usage.region())
                .with(FocusColumn.REGION_NAME, usage.region())
                .with(FocusColumn.RESOURCE_ID, usage.jobId())
                .with(FocusColumn.RESOURCE_TYPE, "Training Job")
                .with(FocusColumn.SERVICE_CATEGORY, "Compute")
                .with(FocusColumn.SKU_ID, usage.provider() + "/" + usage.instanceType())
                .with(FocusColumn.SKU_METER, "Instance Hours")
                .with(FocusColumn.SKU_PRICE_ID, line.optionId())
                .with(FocusColumn.SKU_PRICE_DETAILS, details(line))
                .with(FocusColumn.SUB_ACCOUNT_ID, usage.team())
                .with(FocusColumn.SUB_ACCOUNT_NAME, usage.team())
                .with(FocusColumn.SUB_ACCOUNT_TYPE, "Team")
                .with(FocusColumn.TAGS, tags(usage));
    }

    private static FocusRow priced(FocusRow row, UsageLine line, Money perNodeHour, Money cost) {
        String currency = cost.currency().getCurrencyCode();
        BigDecimal nodeHours = nodeHours(line);
        return row.with(FocusColumn.BILLING_CURRENCY, currency)
                .with(FocusColumn.PRICING_CURRENCY, currency)
                .with(FocusColumn.CONSUMED_QUANTITY, nodeHours)
                .with(FocusColumn.CONSUMED_UNIT, "Hours")
                .with(FocusColumn.PRICING_QUANTITY, nodeHours)
                .with(FocusColumn.PRICING_UNIT, "Hours")
                .with(FocusColumn.LIST_UNIT_PRICE, perNodeHour)
                .with(FocusColumn.CONTRACTED_UNIT_PRICE, perNodeHour)
                .with(FocusColumn.PRICING_CURRENCY_LIST_UNIT_PRICE, perNodeHour)
                .with(FocusColumn.PRICING_CURRENCY_CONTRACTED_UNIT_PRICE, perNodeHour)
                .with(FocusColumn.LIST_COST, cost)
                .with(FocusColumn.CONTRACTED_COST, cost)
                .with(FocusColumn.EFFECTIVE_COST, cost)
                .with(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST, cost);
    }

    private static FocusRow cloud(FocusRow row, UsageLine line) {
        String provider = line.usage().provider();
        return row.with(FocusColumn.SERVICE_SUBCATEGORY, "Virtual Machines")
                .with(FocusColumn.SERVICE_NAME, "Accelerated Instances")
                .with(FocusColumn.PROVIDER_NAME, provider)
                .with(FocusColumn.PUBLISHER_NAME, provider)
                .with(FocusColumn.INVOICE_ISSUER_NAME, provider);
    }

    private static Money perNode(UsageLine line) {
        Money all = line.usage().pricePerHour();
        return new Money(all.amount().divide(BigDecimal.valueOf(line.nodes()), MathContext.DECIMAL64), all.currency());
    }

    private static BigDecimal nodeHours(UsageLine line) {
        Duration length =
                Duration.between(line.usage().intervalStart(), line.usage().intervalEnd());
        return BigDecimal.valueOf(length.toNanos())
                .multiply(BigDecimal.valueOf(line.nodes()))
                .divide(NANOS_OF_HOUR, MathContext.DECIMAL64);
    }

    private static String description(UsageView usage) {
        return "Training on " + usage.accelerators() + " × " + usage.acceleratorId() + ", attempt " + usage.attempt()
                + (usage.simulated() ? ", on a simulated cluster: nobody bills this" : "");
    }

    private static String details(UsageLine line) {
        return json(Map.ofEntries(
                entry("InstanceType", line.usage().instanceType()),
                entry("GpuCount", line.usage().accelerators() / line.nodes()),
                entry("x_GpuModel", line.usage().acceleratorId())));
    }

    private static String tags(UsageView usage) {
        return json(Map.ofEntries(
                entry("cluster", usage.cluster()),
                entry("market", usage.market()),
                entry("simulated", Boolean.toString(usage.simulated())),
                entry("user", usage.user())));
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers do not serialise", e);
        }
    }
}
