package dev.supercargo.planning.replay;

import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.supply.Purchase;
import java.util.Arrays;
import java.util.List;

/** Owns as much as was ever wanted at once. */
public record BuyForPeak(Purchase purchase) implements Policy {

    @Override
    public String name() {
        return "buy-for-peak";
    }

    @Override
    public List<Action> decide(Situation situation) {
        double peak = Arrays.stream(situation.history().values()).max().orElse(0);
        return Missing.ordered(
                situation.month(),
                purchase,
                peak - situation.capacityAfter(purchase.lead().count()));
    }
}
