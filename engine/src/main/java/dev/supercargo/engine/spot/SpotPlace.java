package dev.supercargo.engine.spot;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.time.Duration;

/**
 * One of several places a job may run in.
 *
 * @param region places of the same number share their shortages in part
 * @param spot price
 * @param moving extra delay of a start here when the last checkpoint lies elsewhere
 * @param egress price of bringing the checkpoint here from elsewhere
 */
public record SpotPlace(int region, HourlyRate spot, Duration moving, Money egress) {

    /** A place to which moving is free. */
    public static SpotPlace near(int region, HourlyRate spot) {
        return new SpotPlace(region, spot, Duration.ZERO, Money.zero());
    }
}
