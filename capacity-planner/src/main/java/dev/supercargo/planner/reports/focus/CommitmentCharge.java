package dev.supercargo.planner.reports.focus;

import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a commitment costs in one month: a purchase, billed and without effect of its own, and a row for what stayed unused.
 * With the rows of its use the effective costs add up to what was billed, unless more was used than held. Its hourly price
 * is amortised, so that a payment at the start is shown spread over the term.
 */
final class CommitmentCharge {

    private final Biller biller;

    CommitmentCharge(Biller biller) {
        this.biller = biller;
    }

    /**
     * @param month within one billing period
     * @param usedHours instance-hours in use in it
     */
    List<FocusRow> rows(Commitment commitment, Period month, BigDecimal usedHours) {
        Instant from = commitment.startsAt().isAfter(month.from()) ? commitment.startsAt() : month.from();
        Instant to = commitment.expiresAt().isBefore(month.to()) ? commitment.expiresAt() : month.to();
        if (!from.isBefore(to)) {
            return List.of();
        }
        Period held = new Period(from, to);
        BigDecimal hours = held.hoursWithin(from, to).multiply(BigDecimal.valueOf(commitment.instances()));
        BigDecimal unused = hours.subtract(usedHours).max(BigDecimal.ZERO);
        return Stream.concat(
                        Stream.of(purchase(commitment, held, hours)),
                        unused.signum() > 0 ? Stream.of(unused(commitment, held, unused)) : Stream.empty())
                .toList();
    }

    private FocusRow purchase(Commitment commitment, Period held, BigDecimal hours) {
        Money cost = commitment.pricePerHour().times(hours);
        return common(commitment, held, hours, cost)
                .with(FocusColumn.BILLED_COST, cost)
                .with(FocusColumn.EFFECTIVE_COST, Money.zero())
                .with(FocusColumn.CHARGE_CATEGORY, "Purchase")
                .with(FocusColumn.CHARGE_FREQUENCY, "Recurring")
                .with(FocusColumn.PRICING_CATEGORY, "Standard")
                .with(
                        FocusColumn.CHARGE_DESCRIPTION,
                        commitment.instances() + " committed instances of " + commitment.instanceType());
    }

    private FocusRow unused(Commitment commitment, Period held, BigDecimal hours) {
        Money cost = commitment.pricePerHour().times(hours);
        return common(commitment, held, hours, cost)
                .with(FocusColumn.BILLED_COST, Money.zero())
                .with(FocusColumn.EFFECTIVE_COST, cost)
                .with(FocusColumn.CHARGE_CATEGORY, "Usage")
                .with(FocusColumn.CHARGE_FREQUENCY, "Usage-Based")
                .with(FocusColumn.PRICING_CATEGORY, "Committed")
                .with(FocusColumn.COMMITMENT_DISCOUNT_STATUS, "Unused")
                .with(FocusColumn.CHARGE_DESCRIPTION, "Unused hours of a commitment");
    }

    private FocusRow common(Commitment commitment, Period held, BigDecimal hours, Money cost) {
        String currency = commitment.pricePerHour().currency().getCurrencyCode();
        return new FocusRow()
                .with(FocusColumn.BILLING_ACCOUNT_ID, biller.accountId())
                .with(FocusColumn.BILLING_ACCOUNT_NAME, biller.accountName())
                .with(FocusColumn.BILLING_ACCOUNT_TYPE, "Organization")
                .with(FocusColumn.BILLING_CURRENCY, currency)
                .with(FocusColumn.BILLING_PERIOD_START, Months.start(held.from()))
                .with(FocusColumn.BILLING_PERIOD_END, Months.end(held.from()))
                .with(FocusColumn.CHARGE_PERIOD_START, held.from())
                .with(FocusColumn.CHARGE_PERIOD_END, held.to())
                .with(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, "Usage")
                .with(FocusColumn.COMMITMENT_DISCOUNT_ID, commitment.commitmentId())
                .with(FocusColumn.COMMITMENT_DISCOUNT_NAME, commitment.commitmentId())
                .with(FocusColumn.COMMITMENT_DISCOUNT_TYPE, "Reserved Capacity")
                .with(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY, hours)
                .with(FocusColumn.COMMITMENT_DISCOUNT_UNIT, "Hours")
                .with(FocusColumn.CONTRACTED_COST, cost)
                .with(FocusColumn.CONTRACTED_UNIT_PRICE, commitment.pricePerHour())
                .with(FocusColumn.LIST_COST, cost)
                .with(FocusColumn.LIST_UNIT_PRICE, commitment.pricePerHour())
                .with(FocusColumn.PRICING_CURRENCY, currency)
                .with(FocusColumn.PRICING_QUANTITY, hours)
                .with(FocusColumn.PRICING_UNIT, "Hours")
                .with(FocusColumn.REGION_ID, commitment.region())
                .with(FocusColumn.REGION_NAME, commitment.region())
                .with(FocusColumn.RESOURCE_ID, commitment.commitmentId())
                .with(FocusColumn.RESOURCE_TYPE, "Commitment")
                .with(FocusColumn.SERVICE_CATEGORY, "Compute")
                .with(FocusColumn.SERVICE_SUBCATEGORY, "Virtual Machines")
                .with(FocusColumn.SERVICE_NAME, "Accelerated Instances")
                .with(FocusColumn.SKU_ID, commitment.provider() + "/" + commitment.instanceType())
                .with(FocusColumn.SKU_METER, "Instance Hours")
                .with(FocusColumn.SKU_PRICE_ID, "commitment/" + commitment.commitmentId())
                .with(FocusColumn.PROVIDER_NAME, commitment.provider())
                .with(FocusColumn.PUBLISHER_NAME, commitment.provider())
                .with(FocusColumn.INVOICE_ISSUER_NAME, commitment.provider());
    }
}
