package dev.supercargo.engine.commitment;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;

/**
 * How a commitment was used in a period.
 *
 * @param held what was paid for, in instance-hours or in dollars of spend; 0 or more
 * @param used of it, no more than {@code held}
 * @param pricePerUnit of one held unit
 */
public record CommitmentUse(BigDecimal held, Money pricePerUnit, BigDecimal used) {

    public CommitmentUse {
        if (held.signum() < 0 || used.signum() < 0) {
            throw new IllegalArgumentException("held " + held + ", used " + used + ": both are 0 or more");
        }
        used = used.min(held);
    }

    public Measured<Share> utilisation() {
        return held.signum() == 0
                ? Measured.unknown("the commitment did not run in this period")
                : Measured.known(new Share(Math.min(1, used.doubleValue() / held.doubleValue())));
    }

    /** What was paid for and not used. */
    public Money waste() {
        return pricePerUnit.times(held.subtract(used));
    }
}
