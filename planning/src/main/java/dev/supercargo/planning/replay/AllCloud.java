package dev.supercargo.planning.replay;

import dev.supercargo.planning.roadmap.Action;
import java.util.List;

/** Owns and reserves nothing. */
public record AllCloud() implements Policy {

    @Override
    public String name() {
        return "all-cloud";
    }

    @Override
    public List<Action> decide(Situation situation) {
        return List.of();
    }
}
