package dev.supercargo.planning.replay;

import dev.supercargo.planning.roadmap.Action;
import java.util.List;

/** A way of deciding what to order and to retire. Same situation, same decision. */
public interface Policy {

    /** What people call it. */
    String name();

    /** Actions of the situation's month; none of another month. */
    List<Action> decide(Situation situation);
}
