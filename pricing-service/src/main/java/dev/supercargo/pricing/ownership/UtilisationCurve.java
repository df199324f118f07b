package dev.supercargo.pricing.ownership;

import dev.supercargo.quantities.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of an hour in use falls as the machine is used more.
 *
 * @param marginal what an hour of use adds, at any utilisation
 * @param breakEvenUtilisation share of hours in use from which owning costs no more than the price asked about; absent
 *     if none was asked about or if that is never so
 * @param neverBecause why there is no break-even
 */
record UtilisationCurve(
        String assetId,
        Money marginal,
        List<Point> points,
        @Nullable Money against,
        @Nullable Double breakEvenUtilisation,
        @Nullable String neverBecause) {

    /** @param full per accelerator-hour in use */
    record Point(double utilisation, Money full) {}
}
