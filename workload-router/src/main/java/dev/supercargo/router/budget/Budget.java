package dev.supercargo.router.budget;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a team or user may spend per period. */
@Entity
class Budget {

    @Id
    String id;

    @Version
    long version;

    /** {@code team/<name>}, {@code user/<name>} or {@code *} for everybody. */
    String scope;

    @Enumerated(EnumType.STRING)
    Period period;

    @Column(name = "limit_usd")
    Money limit;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_exhausted")
    OnExhausted onExhausted = OnExhausted.BLOCK_NEW;

    /** The highest level told in the period that began at {@link #alertedStart}, in percent. */
    @Column(name = "alerted_level")
    int alertedLevel;

    @Column(name = "alerted_start")
    Instant alertedStart;

    protected Budget() {}

    Budget(String id) {
        this.id = id;
    }
}
