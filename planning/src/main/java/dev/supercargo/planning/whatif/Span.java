package dev.supercargo.planning.whatif;

/**
 * What a driver may come to. Its neutral value lies within.
 *
 * @param low at most the neutral value
 * @param high at least the neutral value
 */
public record Span(Driver driver, double low, double high) {

    public Span {
        if (!driver.accepts(low) || !driver.accepts(high) || low > driver.neutral() || high < driver.neutral()) {
            throw new IllegalArgumentException(driver.words() + " lies around " + driver.neutral()
                    + ", but is said to lie in " + low + ".." + high);
        }
    }

    /**
     * The triangular distribution with its mode at the neutral value.
     *
     * @param probability 0 to 1
     */
    double quantile(double probability) {
        double mode = driver.neutral();
        double width = high - low;
        if (width == 0) {
            return mode;
        }
        double below = (mode - low) / width;
        return probability < below
                ? low + Math.sqrt(probability * width * (mode - low))
                : high - Math.sqrt((1 - probability) * width * (high - mode));
    }
}
