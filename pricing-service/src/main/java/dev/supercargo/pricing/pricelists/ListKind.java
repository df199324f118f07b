package dev.supercargo.pricing.pricelists;

/** The forms of price list that are one stream. */
public enum ListKind {
    AWS_PRICE_LIST_JSON(new AwsPriceListJson()),
    AWS_PRICE_LIST_CSV(new AwsPriceListCsv()),
    AWS_SAVINGS_PLANS(new AwsSavingsPlans()),
    AWS_SPOT_FEED(new AwsSpotFeed()),
    LAMBDA(new LambdaTypes()),
    RUNPOD(new RunPodTypes()),
    VAST(new VastBundles());

    private final PriceListFormat format;

    ListKind(PriceListFormat format) {
        this.format = format;
    }

    public PriceListFormat format() {
        return format;
    }
}
