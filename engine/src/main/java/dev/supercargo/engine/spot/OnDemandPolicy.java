package dev.supercargo.engine.spot;

/** On-demand capacity from start to end. */
public final class OnDemandPolicy implements SpotPolicy {

    @Override
    public String name() {
        return "on-demand";
    }

    @Override
    public Decider start(DeadlineJob job) {
        return (state, spotUp) -> Holding.ON_DEMAND;
    }
}
