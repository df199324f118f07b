package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.quantities.HourlyRate;
import java.time.Duration;
import java.util.BitSet;

/** Jobs and traces for tests. */
final class Mothers {

    private Mothers() {}

    /** {@code "1101"}: up, up, down, up. */
    static Trace aTrace(Duration tick, String ups) {
        BitSet up = new BitSet();
        for (int index = 0; index < ups.length(); index++) {
            up.set(index, ups.charAt(index) == '1');
        }
        return new Trace("a-trace", tick, ups.length(), up);
    }

    /** At the prices of the published scenarios. */
    static DeadlineJob aJob(Duration work, Duration deadline, Duration delay, Duration tick) {
        return DeadlineJob.exactly(work, deadline, delay, tick, HourlyRate.usd("0.9731"), HourlyRate.usd("3.06"));
    }
}
