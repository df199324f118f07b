package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineGuard;
import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.Holding;
import dev.supercargo.engine.spot.JobState;
import dev.supercargo.engine.spot.SpotPolicy;
import java.time.Duration;

/** Runs one job under one policy and the guard along a trace, tick by tick. */
final class Replay {

    private Replay() {}

    /**
     * Until the job is done, deadline or not.
     *
     * @param job as the policy knows it
     * @param actualWork that it really takes
     * @param trace to run on
     * @param startTick of the trace
     */
    static Outcome run(SpotPolicy policy, DeadlineJob job, Duration actualWork, Trace trace, int startTick) {
        SpotPolicy.Decider decider = policy.start(job);
        DeadlineGuard guard = new DeadlineGuard(job);
        JobState state = JobState.start();
        int spotTicks = 0;
        int onDemandTicks = 0;
        int restarts = 0;
        while (!state.finished(actualWork)) {
            int index = startTick + state.tick();
            boolean up = index < trace.ticks() && trace.isUp(index);
            state = state.found(up);
            Holding choice = guard.permit(decider.choose(state, up), state, up);
            switch (choice) {
                case SPOT -> spotTicks++;
                case ON_DEMAND -> onDemandTicks++;
                case IDLE -> {}
            }
            if (choice != Holding.IDLE && choice != state.live()) {
                restarts++;
            }
            state = state.after(choice, job);
        }
        return new Outcome(spotTicks, onDemandTicks, restarts, state.tick() > job.ticks());
    }
}
