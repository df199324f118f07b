package dev.supercargo.planning.optimise;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;

/**
 * A machine that could be bought.
 *
 * @param name of the system, or the parts that tell it from others
 * @param items what is in it, with what each costs
 * @param cost of all
 * @param power at full load
 * @param speed times the reference accelerator, by data sheets
 */
public record Build(String name, List<Item> items, Money cost, Power power, double speed) {

    /** @param note where the price is from */
    public record Item(String name, int count, Money price, String note) {}

    public Build {
        items = List.copyOf(items);
    }

    double speedPerKilowatt() {
        return speed / power.kilowatts();
    }

    /** No worse in anything. */
    boolean beats(Build other) {
        return cost.compareTo(other.cost) <= 0 && power.compareTo(other.power) <= 0 && speed >= other.speed;
    }
}
