package dev.supercargo.router.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far a job has got, over all attempts. */
@Embeddable
class Advance {

    /** Progress is told at a tenth of the work; several that are passed within a second are told once. */
    static final int STEPS = 10;

    /** Share of the work done, 0..1. */
    double progress;

    /** Share of the work that would survive an interruption, 0..1. */
    @Column(name = "checkpoint_progress")
    double checkpoint;

    /** Takes over what was reported; a report that is behind changes nothing. True if that is news. */
    boolean to(double done, double saved) {
        double before = progress;
        progress = Math.max(progress, done);
        checkpoint = Math.max(checkpoint, saved);
        return progress < 1 && (int) (progress * STEPS) > (int) (before * STEPS);
    }

    void backToCheckpoint() {
        progress = checkpoint;
    }

    void complete() {
        progress = 1;
    }
}
