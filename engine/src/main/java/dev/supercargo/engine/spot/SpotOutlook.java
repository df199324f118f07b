package dev.supercargo.engine.spot;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Map;

/**
 * What each choice is expected to cost until the end of the job, best decisions assumed from then on.
 *
 * @param cost by choice; unknown for what the guard forbids or cannot be had
 * @param best the cheapest of them; of equal ones the first of {@link Holding}
 */
public record SpotOutlook(Map<Holding, Measured<Money>> cost, Holding best) {

    public SpotOutlook {
        cost = Map.copyOf(cost);
    }
}
