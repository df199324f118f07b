package dev.supercargo.engine.spot;

/**
 * Uniform Progress ("Can't Be Late", NSDI'24), in the reading of its published code: never behind the straight line
 * from start to deadline without spot; spot whenever it is up; on-demand is kept until the job is two restart delays
 * ahead of the line, and while there is no spot.
 */
public final class UniformProgressPolicy implements SpotPolicy {

    @Override
    public String name() {
        return "uniform-progress";
    }

    @Override
    public Decider start(DeadlineJob job) {
        SafetyNet net = new SafetyNet(job);
        return (state, spotUp) -> {
            JobState found = state.found(spotUp);
            if (found.live() == Holding.SPOT) {
                return Holding.SPOT;
            }
            if (net.closes(found)) {
                return Holding.ON_DEMAND;
            }
            if (found.live() == Holding.ON_DEMAND) {
                return spotUp && lead(job, found, 2 * job.delayMillis()) > 0 ? Holding.SPOT : Holding.ON_DEMAND;
            }
            if (spotUp) {
                return Holding.SPOT;
            }
            return lead(job, found, 0) >= 0 ? Holding.IDLE : Holding.ON_DEMAND;
        };
    }

    /** Milliseconds by which the work done exceeds what the line asks for {@code later} milliseconds from now. */
    private static double lead(DeadlineJob job, JobState state, long later) {
        double elapsed = (double) state.tick() * job.tickMillis() + later;
        return state.doneMillis()
                - elapsed * job.work().toMillis() / job.deadline().toMillis();
    }
}
