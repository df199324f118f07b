package dev.supercargo.engine.placement;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/**
 * Prices of one node.
 *
 * @param fullPerNodeHour with its share of purchase or commitment
 * @param marginalPerNodeHour what an hour adds when the node would stand idle; equal to the full price for capacity
 *     rented for the job; if unknown the full price counts
 * @param transferPerGb for bringing data from another region, per 10^9 bytes
 * @param provenance of the price per hour
 */
public record OptionPrice(
        Measured<HourlyRate> fullPerNodeHour,
        Measured<HourlyRate> marginalPerNodeHour,
        Measured<Money> transferPerGb,
        PriceProvenance provenance) {

    /** A price for which marginal and full are the same. */
    public static OptionPrice rented(HourlyRate perNodeHour, PriceProvenance provenance) {
        return new OptionPrice(
                Measured.known(perNodeHour),
                Measured.known(perNodeHour),
                Measured.unknown("no transfer price given"),
                provenance);
    }

    /** The same prices with another one for bringing data. */
    public OptionPrice withTransfer(Measured<Money> perGb) {
        return new OptionPrice(fullPerNodeHour, marginalPerNodeHour, perGb, provenance);
    }
}
