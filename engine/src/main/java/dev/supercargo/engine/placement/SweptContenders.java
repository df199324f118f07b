package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Contenders found by a sweep, without describing those that cannot be chosen. */
final class SweptContenders implements Contenders, Gathering {

    private final Duration left;
    private final Shortlist reliable = new Shortlist();
    private final Shortlist spots = new Shortlist(SPOTS);
    private final Shortlist busySpots = new Shortlist(SPOTS);
    private final List<Shortlist.Entry> busyOwned = new ArrayList<>();
    private final Sweep sweep;
    private final List<Ranked> candidates;

    /**
     * Sweeps.
     *
     * @param unhurried the question without its deadline, which only reliable capacity has to meet
     * @param left time until the deadline
     * @param describe all candidates, when somebody looks
     */
    SweptContenders(Question unhurried, Duration left, Assessor assessor, Supplier<List<Ranked>> describe) {
        this.left = left;
        this.sweep = new Sweep(unhurried.job(), unhurried.snapshot(), unhurried.budgets(), assessor, this);
        this.candidates = new LazyCandidates(sweep.candidates(), describe, new Scouting(unhurried, assessor));
    }

    @Override
    public void possible(Market market, int option, Shape shape, Shape.Clock clock, double cost) {
        if (market == Market.SPOT) {
            spots.offer(option, shape, cost, clock.hours());
        } else if (clock.endsWithin(left)) {
            reliable.offer(option, shape, cost, clock.hours());
        }
    }

    @Override
    public void busy(Market market, int option, Shape shape, Shape.Clock clock, double cost) {
        if (market == Market.SPOT) {
            busySpots.offer(option, shape, cost, clock.hours());
        } else if (market == Market.OWNED) {
            busyOwned.add(new Shortlist.Entry(option, shape, cost, clock.hours()));
        }
    }

    @Override
    public void uncosted(Market market, int option, Shape shape, double perHour) {
        // Without a running time there is nothing to weigh against the deadline.
    }

    @Override
    public Optional<Assessment> reliable() {
        return described(reliable.entries()).stream().findFirst();
    }

    @Override
    public List<Assessment> spots() {
        return described(spots.entries()).stream().limit(SPOTS).toList();
    }

    @Override
    public List<Assessment> busyOwnedBelow(Money bar) {
        double amount = bar.amount().doubleValue();
        return described(busyOwned.stream()
                        .filter(entry -> entry.score() <= amount + Shortlist.tolerance(amount, entry.hours()))
                        .toList())
                .stream()
                .filter(a -> a.rankingCost() instanceof Measured.Known<Money>(Money cost) && cost.compareTo(bar) < 0)
                .toList();
    }

    @Override
    public List<Assessment> busySpots() {
        return described(busySpots.entries()).stream().limit(SPOTS).toList();
    }

    private List<Assessment> described(List<Shortlist.Entry> entries) {
        return entries.stream()
                .map(sweep::describe)
                .sorted(Contest.order(false))
                .toList();
    }

    @Override
    public List<Ranked> ranked(DeadlineRule rule) {
        return candidates;
    }

    @Override
    public List<Ranked> waitingFor(Assessment awaited) {
        return candidates;
    }
}
