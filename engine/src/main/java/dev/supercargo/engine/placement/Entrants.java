package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those that can win by a rule, and the busy owned machines that may be worth waiting for. */
final class Entrants implements Gathering {

    private final Yardstick yardstick;
    private final double valueOfTime;
    private final boolean hurried;
    private final Duration left;
    private final Field safe = new Field();
    private final Field risky = new Field();
    private final Field uncosted = new Field();
    private final List<Shortlist.Entry> busyOwned = new ArrayList<>();

    Entrants(ChoiceRule rule, JobSpec job, Instant now) {
        this.yardstick = rule.yardstick();
        this.valueOfTime = rule.valueOfTime().perHour().amount().doubleValue();
        this.hurried = job.terms().deadline() instanceof Deadline.By;
        this.left = job.terms().deadline() instanceof Deadline.By(Instant deadline)
                ? Duration.between(now, deadline)
                : Duration.ZERO;
    }

    @Override
    public void possible(Market market, int option, Shape shape, Shape.Clock clock, double cost) {
        (!hurried || clock.endsWithin(left) ? safe : risky).offer(market, option, shape, cost, clock.hours());
    }

    @Override
    public void busy(Market market, int option, Shape shape, Shape.Clock clock, double cost) {
        if (market == Market.OWNED) {
            busyOwned.add(new Shortlist.Entry(option, shape, cost, clock.hours()));
        }
    }

    @Override
    public void uncosted(Market market, int option, Shape shape, double perHour) {
        uncosted.offerByHour(market, option, shape, perHour);
    }

    /** Empty if nothing is possible now. */
    Optional<Contest> contest(Sweep sweep) {
        if (safe.count > 0) {
            return Optional.of(safe.contest(sweep, false));
        }
        if (risky.count > 0) {
            return Optional.of(risky.contest(sweep, false));
        }
        return uncosted.count > 0 ? Optional.of(uncosted.contest(sweep, true)) : Optional.empty();
    }

    /** Busy owned machines that would cost less than {@code bar} and break no other rule. */
    List<Assessment> busyOwnedBelow(Sweep sweep, Money bar) {
        double amount = bar.amount().doubleValue();
        return busyOwned.stream()
                .filter(entry -> entry.score() <= amount + Shortlist.tolerance(amount, entry.hours()))
                .map(sweep::describe)
                .filter(Assessment::possibleLater)
                .toList();
    }

    /** Candidates that are comparable with each other. */
    private final class Field {
        private final Shortlist[] byMarket = new Shortlist[Market.values().length];
        private final Shortlist byYardstick = new Shortlist();
        private int count;

        Field() {
            for (int market = 0; market < byMarket.length; market++) {
                byMarket[market] = new Shortlist();
            }
        }

        /** The price per hour ranks. */
        void offerByHour(Market market, int option, Shape shape, double perHour) {
            count++;
            byMarket[market.ordinal()].offer(option, shape, perHour, 0);
        }

        void offer(Market market, int option, Shape shape, double cost, double hours) {
            count++;
            byMarket[market.ordinal()].offer(option, shape, cost, hours);
            switch (yardstick) {
                case FINISH -> byYardstick.offerByEnd(option, shape, hours, cost, hours);
                case COST_AND_TIME -> byYardstick.offer(option, shape, cost + valueOfTime * hours, hours);
                case COST, ANYTHING -> {}
            }
        }

        Contest contest(Sweep sweep, boolean byHour) {
            List<Assessment> entrants = new ArrayList<>();
            for (Shortlist list : byMarket) {
                list.entries().forEach(entry -> entrants.add(sweep.describe(entry)));
            }
            for (Shortlist.Entry entry : byYardstick.entries()) {
                Assessment described = sweep.describe(entry);
                if (!entrants.contains(described)) {
                    entrants.add(described);
                }
            }
            return new Contest(entrants, byHour, count);
        }
    }
}
