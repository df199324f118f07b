package dev.supercargo.advice.assessment;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.upgrades.Body;
import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.power.CoolingRule;
import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/**
 * Whether the power supply suffices by the hardware guide's rule, and which cooling the load asks for.
 *
 * @param needed what the supply must be rated for
 * @param supply what it is rated for
 * @param cooling class of cooling for the load
 * @param verdict as a sentence
 */
public record PowerCheck(Power needed, Measured<Power> supply, CoolingKind cooling, String verdict) {

    static PowerCheck of(Machine machine) {
        Power needed = PowerSupplyRule.needed(Body.powers(machine));
        Measured<Power> supply = machine.enclosure().powerSupply();
        boolean complete = Body.powers(machine).size() == machine.gpus().size();
        return new PowerCheck(
                needed,
                supply,
                CoolingRule.classFor(PowerSupplyRule.drawn(Body.powers(machine))),
                complete ? verdict(needed, supply) : "A card's power is unknown, so that the supply cannot be judged.");
    }

    private static String verdict(Power needed, Measured<Power> supply) {
        return switch (supply) {
            case Measured.Unknown<Power>(String reason) ->
                "The supply must be rated for " + watts(needed)
                        + " or more (GPUs + 200 W, and a fifth on top); what it is," + " " + reason + ".";
            case Measured.Known<Power>(Power rated) ->
                rated.compareTo(needed) >= 0
                        ? "The supply of " + watts(rated) + " suffices: " + watts(needed) + " are needed."
                        : "The supply of " + watts(rated) + " is too small: " + watts(needed)
                                + " are needed. Maybe take one" + " of " + watts(PowerSupplyRule.nextSize(needed))
                                + ".";
        };
    }

    private static String watts(Power power) {
        return Math.round(power.watts()) + " W";
    }
}
