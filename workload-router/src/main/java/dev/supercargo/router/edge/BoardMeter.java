package dev.supercargo.router.edge;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.budget.Room;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.usage.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Charges deployments for the boards they hold, whether these answer or not: full hours, and the rest when they end. A deployment
 * has no end that could be reserved for; the next day is, again with every hour, so that no job is promised that money. Each
 * interval is charged once, to the deployment, its budgets and the usage topic together.
 */
@ApplicationScoped
class BoardMeter {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final String RESERVED_FOR = "edge:";

    /** A deployment is never moved. */
    private static final int ATTEMPT = 1;

    private final Ledger ledger;
    private final Outbox outbox;

    BoardMeter(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** The budget that has no room for the first day of this deployment, if one has not. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Room> withoutRoom(EdgeDeployment deployment, Instant now) {
        return deployment
                .rate()
                .flatMap(rate ->
                        ledger.rooms(reservation(deployment), deployment.team, deployment.submittedBy, now).stream()
                                .filter(room -> room.remaining().compareTo(ahead(rate)) < 0)
                                .min(Comparator.comparing(Room::remaining).thenComparing(Room::budgetId)));
    }

    /** The boards are its own from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(EdgeDeployment deployment, Instant now) {
        deployment.rate().ifPresent(rate -> {
            deployment.meteredUntil = now;
            reserve(deployment, rate);
        });
    }

    /** Charges the full hours that are over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void meterFullHours(EdgeDeployment deployment, Instant now) {
        if (meter(deployment, now.truncatedTo(ChronoUnit.HOURS))) {
            deployment.rate().ifPresent(rate -> reserve(deployment, rate));
        }
    }

    /** Charges the rest; nothing is reserved any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(EdgeDeployment deployment, Instant now) {
        meter(deployment, now);
        deployment.meteredUntil = null;
        ledger.settle(reservation(deployment));
    }

    private boolean meter(EdgeDeployment deployment, Instant until) {
        if (deployment.meteredUntil == null || !deployment.meteredUntil.isBefore(until)) {
            return false;
        }
        HourlyRate rate = deployment.rate().orElseThrow();
        Interval.hourly(deployment.meteredUntil, until).forEach(interval -> charge(deployment, rate, interval));
        deployment.meteredUntil = until;
        return true;
    }

    private void charge(EdgeDeployment deployment, HourlyRate rate, Interval interval) {
        PlaceRef place = deployment.place;
        Money cost = rate.times(interval.duration());
        String id = Ids.next();
        deployment.cost = deployment.cost.plus(cost);
        ledger.charge(id, reservation(deployment), deployment.team, deployment.submittedBy, cost, interval.start());
        outbox.append(new UsageMetered(
                id,
                deployment.id,
                ATTEMPT,
                deployment.team,
                deployment.submittedBy,
                place,
                place.acceleratorId(),
                place.nodes(),
                interval.start(),
                interval.end(),
                interval.hoursOf(place.nodes()),
                rate.perHour(),
                cost));
    }

    private void reserve(EdgeDeployment deployment, HourlyRate rate) {
        ledger.settle(reservation(deployment));
        ledger.reserve(reservation(deployment), deployment.team, deployment.submittedBy, ahead(rate));
    }

    static Money ahead(HourlyRate rate) {
        return rate.times(AHEAD);
    }

    private static String reservation(EdgeDeployment deployment) {
        return RESERVED_FOR + deployment.id;
    }
}
