package dev.supercargo.router.team;

import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.router.taskfile.TermDefaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The teams' defaults and limits. */
@ApplicationScoped
public class Teams {

    private final EntityManager entities;

    Teams(EntityManager entities) {
        this.entities = entities;
    }

    /** What the team's task files mean where they say nothing. */
    @Transactional
    public TermDefaults defaults(String team) {
        return find(team)
                .map(defaults -> new TermDefaults(
                        Optional.ofNullable(defaults.policy),
                        Optional.ofNullable(defaults.urgency).map(Urgency::valueOf),
                        defaults.jobBudget == null ? new SpendLimit.None() : new SpendLimit.UpTo(defaults.jobBudget),
                        Optional.ofNullable(defaults.preemptible)))
                .orElseGet(TermDefaults::none);
    }

    /** How many accelerators the team's jobs may hold together; empty without a limit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Integer> acceleratorsMax(String team) {
        return find(team).map(defaults -> defaults.acceleratorsMax);
    }

    /** After how long with idle accelerators the team's jobs are suspended where their task files do not say. */
    @Transactional
    public Optional<Duration> idleStop(String team) {
        return find(team).map(defaults -> defaults.idleStopMinutes).map(Duration::ofMinutes);
    }

    Optional<TeamDefaults> find(String team) {
        return Optional.ofNullable(entities.find(TeamDefaults.class, team));
    }
}
