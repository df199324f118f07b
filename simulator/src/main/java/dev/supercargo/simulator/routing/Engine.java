package dev.supercargo.simulator.routing;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.placement.PreparedOptions;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the real engine for a rented place, on a snapshot of what is up. */
final class Engine {

    private static final double DOWN = -1;

    private final World world;
    private final boolean spot;
    private final PlacementPolicy cheapest;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ZoneWatch zones;
    /** Interruption rate with which an option is shown; {@link #DOWN} if it is not to be had. */
    private final double[] shown;

    private PreparedOptions options;
    private int marketVersion = -1;
    private int watchVersion = -1;
    private long decisions;
    private long nanos;

    /** An engine that rents on-demand capacity only. */
    static Engine withoutSpot(World world) {
        return new Engine(world, false);
    }

    /** An engine that rents on-demand and spot capacity and learns of the zones as time goes on. */
    static Engine withSpot(World world) {
        return new Engine(world, true);
    }

    private Engine(World world, boolean spot) {
        this.world = world;
        this.zones = new ZoneWatch(world.spans().size());
        this.spot = spot;
        this.cheapest = Policies.standard().named("cheapest").orElseThrow();
        List<CapacityOption> usable = new ArrayList<>();
        for (int number = 0; number < world.options().size(); number++) {
            CapacityOption option = world.options().get(number);
            numbers.put(option.id(), number);
            if (spot || option.place().market() != Market.SPOT) {
                usable.add(option);
            }
        }
        this.options = PreparedOptions.of(usable);
        this.shown = new double[world.options().size()];
    }

    /**
     * The way that the engine chooses for the rest of a job; without its deadline if nothing meets it.
     *
     * @param reliable whether spot is forbidden
     * @param punctual whether the deadline counts
     */
    Speeds.Way place(Replay replay, int job, boolean reliable, boolean punctual) {
        long started = System.nanoTime();
        refresh(replay);
        TraceJob spec = replay.jobs().get(job);
        double remaining = replay.remaining(job);
        PlacementSnapshot snapshot = new PlacementSnapshot("replay", Specs.at(replay.now()), options, world.evidence());
        JobSpec asked = Specs.of(spec, remaining, punctual);
        if (reliable) {
            asked = asked.withResources(asked.resources().withSpot(SpotPreference.FORBIDDEN));
        }
        PlacementDecision decision = cheapest.decide(asked, snapshot, BudgetView.unlimited());
        if (!(decision instanceof PlacementDecision.Placed)) {
            decision = cheapest.decide(
                    asked.withTerms(asked.terms().withDeadline(new Deadline.None())), snapshot, BudgetView.unlimited());
        }
        decisions++;
        nanos += System.nanoTime() - started;
        if (!(decision instanceof PlacementDecision.Placed placed)) {
            throw new IllegalStateException("no place for " + spec + ": " + decision.reason());
        }
        int number = numbers.getOrDefault(placed.chosen().option().id(), -1);
        for (Speeds.Way way : replay.speeds().rented(spec.devices())) {
            if (way.number() == number) {
                return way;
            }
        }
        throw new IllegalStateException("the engine chose an option that no job of this size can use");
    }

    private void refresh(Replay replay) {
        if (!spot || (marketVersion == replay.marketVersion() && watchVersion == zones.version())) {
            return;
        }
        marketVersion = replay.marketVersion();
        watchVersion = zones.version();
        List<CapacityOption> changed = new ArrayList<>();
        for (int number = 0; number < shown.length; number++) {
            if (world.zones()[number] != World.NO_ZONE) {
                double rate = replay.isUp(number) ? zones.interruptionsPerHour(world.zones()[number]) : DOWN;
                if (rate != shown[number]) {
                    shown[number] = rate;
                    CapacityOption option = world.options().get(number);
                    changed.add(rate == DOWN ? down(option) : interrupted(option, rate));
                }
            }
        }
        options = options.replacing(changed);
    }

    private static CapacityOption interrupted(CapacityOption option, double perHour) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                Measured.known(new InterruptionRate(perHour)),
                option.reachability(),
                option.availability(),
                option.startUp());
    }

    private static CapacityOption down(CapacityOption option) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                new Reachability.Unreachable("no spot capacity in its zone now"),
                option.availability(),
                option.startUp());
    }

    /** What is known of the zones. */
    ZoneWatch zones() {
        return zones;
    }

    /** Decisions taken so far. */
    long decisions() {
        return decisions;
    }

    double seconds() {
        return nanos / 1e9;
    }
}
