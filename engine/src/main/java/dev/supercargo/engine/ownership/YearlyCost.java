package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/** A cost that comes every year, whether the machine works or not. */
public sealed interface YearlyCost {

    /** Such as {@code maintenance}. */
    String name();

    /** For one machine bought for {@code price}. */
    Money ofMachine(Money price);

    /** The formula with its numbers and units. */
    String explained(Money price);

    /** As a share of the purchase price. */
    record OfPrice(String name, Share yearly) implements YearlyCost {
        @Override
        public Money ofMachine(Money price) {
            return yearly.of(price);
        }

        @Override
        public String explained(Money price) {
            return price + " × " + yearly.value() + " yearly";
        }
    }

    /** A sum for each machine. */
    record Fixed(String name, Money yearly) implements YearlyCost {
        @Override
        public Money ofMachine(Money price) {
            return yearly;
        }

        @Override
        public String explained(Money price) {
            return yearly + " yearly";
        }
    }
}
