package dev.supercargo.planner.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The only place that asks the machine for the time. */
@Singleton
class WallClock {

    @Produces
    @Singleton
    InstantSource instants() {
        return InstantSource.system();
    }
}
