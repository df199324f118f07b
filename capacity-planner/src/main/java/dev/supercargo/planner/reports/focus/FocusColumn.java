package dev.supercargo.planner.reports.focus;

/** The columns of FOCUS 1.2 in the order they are written, which is that of their names. */
enum FocusColumn {
    AVAILABILITY_ZONE("AvailabilityZone", true),
    BILLED_COST("BilledCost", false),
    BILLING_ACCOUNT_ID("BillingAccountId", false),
    BILLING_ACCOUNT_NAME("BillingAccountName", true),
    BILLING_ACCOUNT_TYPE("BillingAccountType", true),
    BILLING_CURRENCY("BillingCurrency", false),
    BILLING_PERIOD_END("BillingPeriodEnd", false),
    BILLING_PERIOD_START("BillingPeriodStart", false),
    CAPACITY_RESERVATION_ID("CapacityReservationId", true),
    CAPACITY_RESERVATION_STATUS("CapacityReservationStatus", true),
    CHARGE_CATEGORY("ChargeCategory", false),
    CHARGE_CLASS("ChargeClass", true),
    CHARGE_DESCRIPTION("ChargeDescription", true),
    CHARGE_FREQUENCY("ChargeFrequency", true),
    CHARGE_PERIOD_END("ChargePeriodEnd", false),
    CHARGE_PERIOD_START("ChargePeriodStart", false),
    COMMITMENT_DISCOUNT_CATEGORY("CommitmentDiscountCategory", true),
    COMMITMENT_DISCOUNT_ID("CommitmentDiscountId", true),
    COMMITMENT_DISCOUNT_NAME("CommitmentDiscountName", true),
    COMMITMENT_DISCOUNT_QUANTITY("CommitmentDiscountQuantity", true),
    COMMITMENT_DISCOUNT_STATUS("CommitmentDiscountStatus", true),
    COMMITMENT_DISCOUNT_TYPE("CommitmentDiscountType", true),
    COMMITMENT_DISCOUNT_UNIT("CommitmentDiscountUnit", true),
    CONSUMED_QUANTITY("ConsumedQuantity", true),
    CONSUMED_UNIT("ConsumedUnit", true),
    CONTRACTED_COST("ContractedCost", false),
    CONTRACTED_UNIT_PRICE("ContractedUnitPrice", true),
    EFFECTIVE_COST("EffectiveCost", false),
    INVOICE_ID("InvoiceId", true),
    INVOICE_ISSUER_NAME("InvoiceIssuerName", false),
    LIST_COST("ListCost", false),
    LIST_UNIT_PRICE("ListUnitPrice", true),
    PRICING_CATEGORY("PricingCategory", true),
    PRICING_CURRENCY("PricingCurrency", true),
    PRICING_CURRENCY_CONTRACTED_UNIT_PRICE("PricingCurrencyContractedUnitPrice", true),
    PRICING_CURRENCY_EFFECTIVE_COST("PricingCurrencyEffectiveCost", true),
    PRICING_CURRENCY_LIST_UNIT_PRICE("PricingCurrencyListUnitPrice", true),
    PRICING_QUANTITY("PricingQuantity", true),
    PRICING_UNIT("PricingUnit", true),
    PROVIDER_NAME("ProviderName", false),
    PUBLISHER_NAME("PublisherName", false),
    REGION_ID("RegionId", true),
    REGION_NAME("RegionName", true),
    RESOURCE_ID("ResourceId", true),
    RESOURCE_NAME("ResourceName", true),
    RESOURCE_TYPE("ResourceType", true),
    SERVICE_CATEGORY("ServiceCategory", false),
    SERVICE_NAME("ServiceName", false),
    SERVICE_SUBCATEGORY("ServiceSubcategory", true),
    SKU_ID("SkuId", true),
    SKU_METER("SkuMeter", true),
    SKU_PRICE_DETAILS("SkuPriceDetails", true),
    SKU_PRICE_ID("SkuPriceId", true),
    SUB_ACCOUNT_ID("SubAccountId", true),
    SUB_ACCOUNT_NAME("SubAccountName", true),
    SUB_ACCOUNT_TYPE("SubAccountType", true),
    TAGS("Tags", true);

    private final String id;
    private final boolean nullable;

    FocusColumn(String id, boolean nullable) {
        this.id = id;
        this.nullable = nullable;
    }

    /** As the specification writes it. */
    String id() {
        return id;
    }

    boolean isNullable() {
        return nullable;
    }
}
