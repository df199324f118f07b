package dev.supercargo.router.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Somebody's wish that the job leaves its place; all fields absent while there is none. */
@Embeddable
class Stop {

    /** What the job is to be afterwards. */
    enum Aim {
        CANCEL,
        SUSPEND
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_aim")
    Aim aim;

    @Column(name = "stop_requested_by")
    String by;

    @Column(name = "stop_reason")
    String reason;

    /** Without time to save itself. */
    @Column(name = "stop_at_once")
    boolean atOnce;

    /** When its pods are killed at the latest; absent until they have been told to end. */
    @Column(name = "stop_until")
    Instant until;

    static Stop wanted(Aim aim, String by, String reason, boolean atOnce) {
        Stop stop = new Stop();
        stop.aim = aim;
        stop.by = by;
        stop.reason = reason;
        stop.atOnce = atOnce;
        return stop;
    }
}
