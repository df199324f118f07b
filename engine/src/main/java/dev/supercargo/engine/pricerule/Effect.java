package dev.supercargo.engine.pricerule;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/** What a rule does to a list price. */
public sealed interface Effect {

    Money on(Money listPrice);

    /** {@code 12.5 % off}. */
    String inWords();

    /**
     * A discount.
     *
     * @param percent above 0 and below 100
     */
    record PercentOff(BigDecimal percent) implements Effect {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        public PercentOff {
            if (percent.signum() <= 0 || percent.compareTo(ALL) >= 0) {
                throw new IllegalArgumentException("a discount lies above 0 and below 100 percent, but is " + percent
                        + ". Maybe a price that is agreed is meant.");
            }
        }

        @Override
        public Money on(Money listPrice) {
            return listPrice.times(ALL.subtract(percent).movePointLeft(2));
        }

        @Override
        public String inWords() {
            return percent.stripTrailingZeros().toPlainString() + " % off";
        }
    }

    /**
     * An agreed price, whatever the list says.
     *
     * @param pricePerHour for the whole instance, positive
     */
    record AgreedPrice(Money pricePerHour) implements Effect {

        public AgreedPrice {
            if (!pricePerHour.isPositive()) {
                throw new IllegalArgumentException("an agreed price is positive, but is " + pricePerHour
                        + "/h. Maybe capacity that costs nothing more is a commitment.");
            }
        }

        @Override
        public Money on(Money listPrice) {
            return pricePerHour;
        }

        @Override
        public String inWords() {
            return "agreed at " + pricePerHour + "/h";
        }
    }
}
