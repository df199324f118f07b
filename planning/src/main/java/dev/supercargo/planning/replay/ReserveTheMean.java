package dev.supercargo.planning.replay;

import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.supply.Reservation;
import java.util.Arrays;
import java.util.List;

/** Reserves what was wanted on average so far, and again what lapses. */
public record ReserveTheMean(Reservation reservation) implements Policy {

    @Override
    public String name() {
        return "reserve-the-mean";
    }

    @Override
    public List<Action> decide(Situation situation) {
        double mean = Arrays.stream(situation.history().values()).average().orElse(0);
        return Missing.ordered(
                situation.month(),
                reservation,
                mean - situation.capacityAfter(reservation.lead().count()));
    }
}
