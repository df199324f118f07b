package dev.supercargo.engine.prediction.comparison;

import dev.supercargo.quantities.Energy;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/**
 * How one contender does. A missing value is unknown with its reason and never ranks before a known one.
 *
 * @param contender compared
 * @param unitsPerSecond samples or tokens over all its devices; unknown if it does not fit or cannot be predicted
 * @param perMillion energy of a million units if every device draws its thermal design power: an upper bound, the same
 *     for all
 * @param costPerMillion price of a million units; unknown without a price
 * @param fit whether memory suffices, with the reason if not
 */
public record Standing(
        Contender contender,
        Measured<Double> unitsPerSecond,
        Measured<Energy> perMillion,
        Measured<Money> costPerMillion,
        MemoryFit fit) {

    /** Whether memory suffices. */
    public sealed interface MemoryFit {

        /** It does. */
        record Fits() implements MemoryFit {}

        /**
         * It does not.
         *
         * @param reason need and what there is
         */
        record TooSmall(String reason) implements MemoryFit {}

        /**
         * Nobody can tell.
         *
         * @param reason what is missing
         */
        record UnknownFit(String reason) implements MemoryFit {}
    }
}
