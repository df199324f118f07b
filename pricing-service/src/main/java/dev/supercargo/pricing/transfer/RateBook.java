package dev.supercargo.pricing.transfer;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.requests.Versions;
import dev.supercargo.pricing.requests.WriterTurns;
import dev.supercargo.quantities.Memory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps rates and the volume of the month, and publishes both when they change. */
@ApplicationScoped
public class RateBook {

    /** "transfer" read as a number. */
    private static final long WRITER_LOCK = 0x7472616E73666572L;

    private final RatesRepository repository;
    private final WriterTurns turns;
    private final Outbox outbox;
    private final Clock clock;

    RateBook(RatesRepository repository, WriterTurns turns, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.turns = turns;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the bundled rates in; a second time it changes nothing. */
    @Transactional
    void start(@Observes @Priority(310) StartupEvent event) {
        BundledRates.load().forEach((provider, rates) -> take(provider, rates, false, null));
    }

    @Transactional
    StoredRates set(String provider, List<Rate> rates, @Nullable String ifMatch) {
        return take(provider, rates, true, ifMatch);
    }

    /** Adds what has been moved; tiers count it from now on. */
    @Transactional
    StoredRates moved(String provider, TransferScope scope, Memory volume) {
        turns.take(WRITER_LOCK);
        StoredRates stored = repository
                .lock(provider)
                .orElseThrow(() -> Problem.invalid(
                        "provider", "No transfer rates of " + provider + " are known. Maybe PUT them first."));
        stored.add(scope, volume, now());
        outbox.append(stored.event(now()));
        return stored;
    }

    private StoredRates take(String provider, List<Rate> rates, boolean own, @Nullable String ifMatch) {
        turns.take(WRITER_LOCK);
        StoredRates stored = repository.lock(provider).orElseGet(() -> new StoredRates(provider));
        Versions.require(ifMatch, stored.version(), "the transfer rates of " + provider);
        if (stored.take(rates, own, now())) {
            repository.persist(stored);
            outbox.append(stored.event(now()));
        }
        return stored;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
