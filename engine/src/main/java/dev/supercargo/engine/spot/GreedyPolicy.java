package dev.supercargo.engine.spot;

/** Spot whenever there is any, otherwise nothing, until the safety net closes ("Can't Be Late", NSDI'24). */
public final class GreedyPolicy implements SpotPolicy {

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public Decider start(DeadlineJob job) {
        SafetyNet net = new SafetyNet(job);
        return (state, spotUp) -> {
            JobState found = state.found(spotUp);
            if (found.live() != Holding.SPOT && net.closes(found)) {
                return Holding.ON_DEMAND;
            }
            return spotUp ? Holding.SPOT : Holding.IDLE;
        };
    }
}
