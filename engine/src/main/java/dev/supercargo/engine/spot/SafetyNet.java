package dev.supercargo.engine.spot;

/** The rule of NSDI'24 that ends all waiting: with no more time than the work left and two restarts, on-demand to the end. */
record SafetyNet(DeadlineJob job) {

    /** Whether ceil((work left + 2 restart delays) / tick) is at least the number of whole ticks left. */
    boolean closes(JobState state) {
        long left = job.work().toMillis() - state.doneMillis();
        return Math.ceilDiv(left + 2 * job.delayMillis(), job.tickMillis()) >= job.ticks() - state.tick();
    }
}
