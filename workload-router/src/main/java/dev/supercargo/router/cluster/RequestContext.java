package dev.supercargo.router.cluster;

import dev.supercargo.chassis.caller.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who asks, and what time it is for jobs. */
@RequestScoped
class RequestContext {

    private final Caller caller;
    private final PlatformClock clock;

    RequestContext(Caller caller, PlatformClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Caller caller() {
        return caller;
    }

    PlatformClock clock() {
        return clock;
    }
}
