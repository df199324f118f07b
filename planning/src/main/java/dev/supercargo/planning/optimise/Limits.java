package dev.supercargo.planning.optimise;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;

/**
 * What a machine may cost and draw, and how fast it must be. Unknown is no limit.
 *
 * @param budget for the machine
 * @param power at full load
 * @param speed at least, times the reference accelerator
 */
public record Limits(Measured<Money> budget, Measured<Power> power, Measured<Double> speed) {

    boolean allow(Build build) {
        return isWithinBudget(build) && isWithinPower(build) && isFastEnough(build);
    }

    boolean isWithinBudget(Build build) {
        return !(budget instanceof Measured.Known<Money>(Money most))
                || build.cost().compareTo(most) <= 0;
    }

    boolean isWithinPower(Build build) {
        return !(power instanceof Measured.Known<Power>(Power most))
                || build.power().compareTo(most) <= 0;
    }

    boolean isFastEnough(Build build) {
        return !(speed instanceof Measured.Known<Double>(Double least)) || build.speed() >= least;
    }

    Limits without(Kind kind) {
        return switch (kind) {
            case BUDGET -> new Limits(Measured.unknown("lifted"), power, speed);
            case POWER -> new Limits(budget, Measured.unknown("lifted"), speed);
            case SPEED -> new Limits(budget, power, Measured.unknown("lifted"));
        };
    }

    boolean has(Kind kind) {
        return switch (kind) {
            case BUDGET -> budget.isKnown();
            case POWER -> power.isKnown();
            case SPEED -> speed.isKnown();
        };
    }

    /** What is limited; in the order in which limits are told. */
    public enum Kind {
        BUDGET,
        POWER,
        SPEED
    }
}
