package dev.supercargo.planning.whatif;

/** What may come differently than the question says. */
public enum Driver {
    /** Hours of work, as a factor. */
    WORK("hours of work"),
    /** Added to the monthly growth, as a share: 0.01 is a point of percent. */
    GROWTH("growth a month"),
    /** Prices of machines and leases, as a factor. */
    HARDWARE_PRICE("price of hardware"),
    /** Prices on demand, on spot and of commitments, as a factor. */
    CLOUD_PRICE("price of the cloud"),
    /** Price of electricity, as a factor. */
    ELECTRICITY_PRICE("price of electricity"),
    /** Added to the share of rented hours that runs on spot, between none and all. */
    SPOT_SHARE("share on spot");

    private final String words;

    Driver(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What leaves everything as it is. */
    public double neutral() {
        return switch (this) {
            case WORK, HARDWARE_PRICE, CLOUD_PRICE, ELECTRICITY_PRICE -> 1;
            case GROWTH, SPOT_SHARE -> 0;
        };
    }

    /** Whether {@code value} makes sense: factors of 0 to 100, shares of −1 to 1. */
    public boolean accepts(double value) {
        return switch (this) {
            case WORK, HARDWARE_PRICE, CLOUD_PRICE, ELECTRICITY_PRICE -> value >= 0 && value <= 100;
            case GROWTH, SPOT_SHARE -> value >= -1 && value <= 1;
        };
    }
}
