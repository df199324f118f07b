package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineGuard;
import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.Holding;
import dev.supercargo.engine.spot.JobState;
import dev.supercargo.engine.spot.PlaceChooser;
import java.util.BitSet;
import java.util.List;

/** Runs one job along several traces at once, by the same tick rules; changing places is a new start. */
final class MultiReplay {

    private MultiReplay() {}

    static Outcome run(PlaceChooser chooser, DeadlineJob job, List<Trace> traces, int startTick) {
        DeadlineGuard guard = new DeadlineGuard(job);
        JobState state = JobState.start();
        int home = -1;
        int spotTicks = 0;
        int onDemandTicks = 0;
        int restarts = 0;
        while (!state.finished(job.work())) {
            BitSet up = up(traces, startTick + state.tick());
            state = state.found(home >= 0 && up.get(home));
            PlaceChooser.Choice wanted = chooser.choose(state, home, up);
            boolean homeUp = home >= 0 && up.get(home);
            boolean moves = wanted.holding() == Holding.SPOT && wanted.place() != home;
            // For the new place, what runs elsewhere is as good as nothing.
            JobState from = moves ? new JobState(state.tick(), state.doneMillis(), Holding.IDLE, 0) : state;
            Holding choice = guard.permit(wanted.holding(), from, moves || homeUp);
            if (moves && choice != Holding.SPOT) {
                moves = false;
                from = state;
                choice = guard.permit(Holding.ON_DEMAND, state, homeUp);
            }
            switch (choice) {
                case SPOT -> {
                    spotTicks++;
                    home = moves ? wanted.place() : home;
                }
                case ON_DEMAND -> onDemandTicks++;
                case IDLE -> {}
            }
            if (choice != Holding.IDLE && choice != from.live()) {
                restarts++;
            }
            state = from.after(choice, job);
        }
        return new Outcome(spotTicks, onDemandTicks, restarts, state.tick() > job.ticks());
    }

    private static BitSet up(List<Trace> traces, int index) {
        BitSet up = new BitSet();
        for (int place = 0; place < traces.size(); place++) {
            up.set(place, traces.get(place).isUp(index));
        }
        return up;
    }
}
