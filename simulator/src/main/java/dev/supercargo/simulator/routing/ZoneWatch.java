package dev.supercargo.simulator.routing;

import dev.supercargo.engine.spot.SpotAdvisor;
import dev.supercargo.engine.spot.ZoneBelief;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a router learns of the zones by watching them: nothing is known of one in advance, neither its rate of interruptions
 * nor its future. All are looked at in every round, and between rounds those that came or went.
 */
final class ZoneWatch {

    /** What an interruption costs is weighed over stays of that length at most. */
    private static final Duration STAY = Duration.ofHours(6);

    /** Rates are rounded to powers of this, so that the market changes only when something has changed. */
    private static final double RATE_STEP = 1.15;

    private final List<ZoneBelief> beliefs = new ArrayList<>();
    private final boolean[] up;
    private final double[] seen;
    private final double[] rates;
    private int version;

    ZoneWatch(int zones) {
        SpotAdvisor advisor = SpotAdvisor.fitted();
        this.up = new boolean[zones];
        this.seen = new double[zones];
        this.rates = new double[zones];
        for (int zone = 0; zone < zones; zone++) {
            up[zone] = true;
            beliefs.add(advisor.unwatched(true));
            rate(zone);
        }
    }

    /** Looks at the zones that came or went, and at all of them if {@code all}. */
    void look(Replay replay, boolean all) {
        for (int zone = 0; zone < up.length; zone++) {
            boolean isUp = replay.isZoneUp(zone);
            if (all || isUp != up[zone]) {
                beliefs.get(zone).observe(isUp, Specs.duration(replay.now() - seen[zone]));
                up[zone] = isUp;
                seen[zone] = replay.now();
                if (isUp) {
                    rate(zone);
                }
            }
        }
    }

    private void rate(int zone) {
        double exact = beliefs.get(zone).interruptionsPerHour(STAY);
        double rounded = Math.pow(RATE_STEP, Math.rint(Math.log(exact) / Math.log(RATE_STEP)));
        if (rounded != rates[zone]) {
            rates[zone] = rounded;
            version++;
        }
    }

    /** Interruptions expected per hour in a zone that is up; 0 on capacity of no zone. */
    double interruptionsPerHour(int zone) {
        return zone == World.NO_ZONE ? 0 : rates[zone];
    }

    /** Changes whenever a rate does. */
    int version() {
        return version;
    }
}
