package dev.supercargo.engine.spot;

import org.jspecify.annotations.Nullable;

/** Watches the place and takes what costs least in expectation. */
final class BeliefDecider implements SpotPolicy.Decider {

    /** A difference that is noise; the job then stays where it is. */
    private static final double TIE = 1e-9;

    private final DeadlineJob job;
    private final ZoneClasses classes;
    private final Lookahead lookahead;
    private @Nullable ZoneBelief belief;

    BeliefDecider(DeadlineJob job, ZoneClasses classes, Lookahead lookahead) {
        this.job = job;
        this.classes = classes;
        this.lookahead = lookahead;
    }

    @Override
    public Holding choose(JobState state, boolean spotUp) {
        if (belief == null) {
            belief = new ZoneBelief(classes, spotUp);
        } else {
            belief.observe(spotUp, job.tick());
        }
        return best(belief, state.found(spotUp), spotUp);
    }

    private Holding best(ZoneBelief place, JobState state, boolean up) {
        Holding best = state.live();
        double least = lookahead.excess(best, place, state, up);
        for (Holding other : Holding.values()) {
            if (other != state.live() && (up || other != Holding.SPOT)) {
                double excess = lookahead.excess(other, place, state, up);
                if (excess < least - TIE) {
                    best = other;
                    least = excess;
                }
            }
        }
        return best;
    }
}
