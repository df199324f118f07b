package dev.supercargo.catalog.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one place where this service asks for the time. */
final class SystemClock {

    @Produces
    @Singleton
    static InstantSource clock() {
        return Clock.systemUTC();
    }
}
