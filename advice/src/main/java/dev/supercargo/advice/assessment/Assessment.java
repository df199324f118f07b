package dev.supercargo.advice.assessment;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Readiness;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.advice.upgrades.Upgrade;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is said about one machine.
 *
 * @param date of the assessment
 * @param factsAsOf of the newest price and data sheet that it rests on
 * @param outlooks in the order of the models asked for
 * @param upgrades the most points for the money first
 * @param heat sentences
 * @param life sentences
 */
public record Assessment(
        LocalDate date,
        LocalDate factsAsOf,
        Machine machine,
        Readiness readiness,
        List<TrainingOutlook> outlooks,
        List<Upgrade> upgrades,
        PowerCheck power,
        List<String> heat,
        List<String> life) {

    public Assessment {
        outlooks = List.copyOf(outlooks);
        upgrades = List.copyOf(upgrades);
        heat = List.copyOf(heat);
        life = List.copyOf(life);
    }
}
