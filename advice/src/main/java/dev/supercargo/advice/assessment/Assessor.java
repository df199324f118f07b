package dev.supercargo.advice.assessment;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Readiness;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.advice.upgrades.UpgradeAdvisor;

/** Assesses machines by the facts it was made with. Stateless and thread-safe. */
public final class Assessor {

    private final Facts facts;
    private final TrainingJudge judge;
    private final UpgradeAdvisor upgrades;

    public Assessor(Facts facts) {
        this.facts = facts;
        this.judge = new TrainingJudge(facts.evidence());
        this.upgrades = new UpgradeAdvisor(judge, facts.models(), facts.reference(), facts.offer());
    }

    public Assessment assess(Machine machine, Circumstances circumstances) {
        return new Assessment(
                circumstances.today(),
                facts.asOf(),
                machine,
                Readiness.of(machine),
                judge.judge(machine, facts.models()),
                upgrades.list(machine),
                PowerCheck.of(machine),
                HeatCheck.of(machine),
                LifeCheck.of(machine, circumstances));
    }
}
