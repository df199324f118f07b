package dev.supercargo.router.team;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A team's defaults; absent fields leave it to the platform. */
@Entity
@Table(name = "team_defaults")
class TeamDefaults {

    @Id
    String team;

    @Version
    long version;

    String policy;
    String urgency;

    /** What one job may cost. */
    @Column(name = "job_budget_usd")
    Money jobBudget;

    /** How many accelerators the team's jobs may hold together. */
    @Column(name = "accelerators_max")
    Integer acceleratorsMax;

    /** Whether its running jobs may make room for others. */
    Boolean preemptible;

    /** Its weight among the teams that share what scarce capacity saves; 1 if absent. */
    Double share;

    /** After how many minutes with idle accelerators its jobs are suspended; never by this if absent. */
    @Column(name = "idle_stop_minutes")
    Integer idleStopMinutes;

    protected TeamDefaults() {}

    TeamDefaults(String team) {
        this.team = team;
    }
}
