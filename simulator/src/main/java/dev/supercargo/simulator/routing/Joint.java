package dev.supercargo.simulator.routing;

import dev.supercargo.engine.assignment.Alternative;
import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Holder;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Plan;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.assignment.Verdict;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Supercargo: nodes are given out jointly by {@link Assignment}, rented capacity by the engine's decision. Rented jobs
 * move when a place gets cheaper by more than moving costs, and leave spot at the last call.
 */
final class Joint implements Router {

    /** A move must save this share of what the rest of the job would cost. */
    private static final double HYSTERESIS = 0.02;
    /** A running job keeps its node unless another saves this much more. */
    private static final double STAKE_BONUS = 1.1;

    private static final int HORIZON_SLOTS = 24;
    private static final Measured<Instant> NO_LIMIT = Measured.unknown("it runs already");

    private final Engine engine;
    private long plans;
    private long planned;
    private long nanos;

    Joint(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "supercargo";
    }

    @Override
    public boolean watchesDeadlines() {
        return true;
    }

    /** Who could use a node waits for the next round, minutes away, if the deadline allows; others rent at once. */
    @Override
    public void needsPlace(Replay replay, int job) {
        engine.zones().look(replay, false);
        boolean fits = !replay.isClosed()
                && replay.speeds().nodes(replay.jobs().get(job).devices()).length > 0;
        if (!fits || latestStart(replay, job) < replay.now() + Replay.ROUND_HOURS) {
            replay.rent(job, rented(replay, job));
        }
    }

    @Override
    public void lastCall(Replay replay, int job) {
        engine.zones().look(replay, false);
        replay.leave(job);
        replay.rent(job, engine.place(replay, job, true, true));
    }

    @Override
    public void round(Replay replay) {
        engine.zones().look(replay, true);
        List<Integer> waiting = replay.waiting();
        boolean room = false;
        for (int node = 0; node < replay.world().nodes().size(); node++) {
            room |= replay.free(node) > 0;
        }
        if (replay.isClosed()) {
            waiting.forEach(job -> replay.rent(job, rented(replay, job)));
        } else if (!waiting.isEmpty() || room) {
            assign(replay, waiting, room);
        }
        replay.running().stream().filter(job -> !replay.isOnNode(job)).forEach(job -> moveIfCheaper(replay, job));
    }

    private void assign(Replay replay, List<Integer> waiting, boolean room) {
        Map<String, Integer> numbers = new HashMap<>();
        List<WaitingJob> jobs = new ArrayList<>();
        for (int job : waiting) {
            add(replay, job, jobs, numbers);
        }
        if (room) {
            for (int job : replay.running()) {
                if (!replay.isOnNode(job)
                        && replay.speeds().nodes(replay.jobs().get(job).devices()).length > 0) {
                    add(replay, job, jobs, numbers);
                }
            }
        }
        if (jobs.isEmpty()) {
            return;
        }
        List<Pool> pools = pools(replay, numbers);
        long started = System.nanoTime();
        Plan plan = Assignment.plan(
                jobs,
                pools,
                Map.of(),
                FairShare.equal(),
                new Horizon(Specs.at(replay.now()), java.time.Duration.ofHours(1), HORIZON_SLOTS));
        nanos += System.nanoTime() - started;
        plans++;
        planned += jobs.size();
        carryOut(replay, plan, numbers);
    }

    private void carryOut(Replay replay, Plan plan, Map<String, Integer> numbers) {
        List<Integer> preempted = plan.preempted().stream()
                .map(id -> numbers.getOrDefault(id.value(), -1))
                .toList();
        preempted.forEach(replay::leave);
        for (Verdict verdict : plan.verdicts()) {
            int job = numbers.getOrDefault(verdict.job().value(), -1);
            boolean rented = replay.running().contains(job);
            switch (verdict) {
                case Verdict.Granted(var id, var claim, String pool, var saved) -> {
                    if (rented) {
                        replay.leave(job);
                    }
                    replay.seat(job, nodeWay(replay, job, pool));
                }
                case Verdict.Waits waits -> {}
                case Verdict.Rents rents -> rentUnless(replay, job, rented);
                case Verdict.Held held -> rentUnless(replay, job, rented);
            }
        }
        preempted.forEach(job -> replay.rent(job, rented(replay, job)));
    }

    private void rentUnless(Replay replay, int job, boolean rented) {
        if (!rented) {
            replay.rent(job, rented(replay, job));
        }
    }

    /**
     * The engine's choice without the deadline as long as the last call protects it: the engine keeps a distance to the
     * deadline for the case that a prediction errs and nobody watches, and here somebody does.
     */
    private Speeds.Way rented(Replay replay, int job) {
        TraceJob spec = replay.jobs().get(job);
        if (latestStart(replay, job) > replay.now() + Replay.ROUND_HOURS) {
            Speeds.Way free = engine.place(replay, job, false, false);
            double end = replay.now() + free.hours(replay.remaining(job), Specs.overhead(spec));
            if (end <= spec.deadline() - Replay.MARGIN_HOURS) {
                return free;
            }
        }
        return engine.place(replay, job, false, true);
    }

    private static Speeds.Way nodeWay(Replay replay, int job, String pool) {
        for (Speeds.Way way : replay.speeds().nodes(replay.jobs().get(job).devices())) {
            if (replay.world().nodes().get(way.number()).id().equals(pool)) {
                return way;
            }
        }
        throw new IllegalStateException("job " + job + " was granted a node that it cannot use: " + pool);
    }

    private void add(Replay replay, int job, List<WaitingJob> jobs, Map<String, Integer> numbers) {
        TraceJob spec = replay.jobs().get(job);
        double rest = replay.remaining(job);
        boolean runs = replay.running().contains(job);
        double elsewhere = runs ? stayCost(replay, job, rest) : rentCost(replay, job, rest);
        Map<String, Claim> claims = new HashMap<>();
        for (Speeds.Way way : replay.speeds().nodes(spec.devices())) {
            String group = group(replay, way.number());
            double hours = way.hours(rest, Specs.overhead(spec));
            if (!claims.containsKey(group) && isSafeAtClosing(replay, job, hours)) {
                claims.put(
                        group,
                        new Claim(
                                group,
                                spec.devices(),
                                dollars(hours * way.ratePerHour()),
                                dollars(hours * way.ratePerHour()),
                                Specs.duration(hours),
                                Measured.known(Specs.at(Math.max(0, spec.deadline() - hours)))));
            }
        }
        Measured<Instant> latest = runs ? NO_LIMIT : Measured.known(Specs.at(Math.max(0, latestStart(replay, job))));
        numbers.put(name(job), job);
        jobs.add(new WaitingJob(
                new JobId(name(job)),
                spec.team(),
                1,
                Measured.known(new Alternative(dollars(elsewhere), latest)),
                List.copyOf(new java.util.TreeMap<>(claims).values()),
                List.of()));
    }

    /** Whether a job that still runs when the nodes are given up could finish elsewhere in time. */
    private static boolean isSafeAtClosing(Replay replay, int job, double hours) {
        double beyond = replay.now() + hours - replay.world().closing();
        return beyond <= 0
                || replay.world().closing()
                                + replay.rescueHours(job, replay.remaining(job) * Math.min(1, beyond / hours))
                        <= replay.jobs().get(job).deadline() - Replay.MARGIN_HOURS;
    }

    private List<Pool> pools(Replay replay, Map<String, Integer> numbers) {
        List<List<Holder>> holders = new ArrayList<>();
        replay.world().nodes().forEach(node -> holders.add(new ArrayList<>()));
        for (int job : replay.running()) {
            if (replay.isOnNode(job)) {
                TraceJob spec = replay.jobs().get(job);
                Speeds.Way way = replay.wayOf(job);
                double rest = replay.remaining(job);
                double hours = way.hours(rest, Specs.overhead(spec));
                boolean movable = latestStart(replay, job) > replay.now() + Replay.ROUND_HOURS;
                double within = Math.min(1, HORIZON_SLOTS / hours);
                double stake = (rentCost(replay, job, rest) - hours * way.ratePerHour()) * within * STAKE_BONUS;
                numbers.put(name(job), job);
                holders.get(way.number())
                        .add(new Holder(
                                new JobId(name(job)),
                                spec.team(),
                                1,
                                spec.devices(),
                                Specs.at(replay.now() + hours),
                                movable
                                        ? new Stake.Elsewhere(dollars(Math.max(0, stake)))
                                        : new Stake.Immovable("its deadline forbids another start")));
            }
        }
        List<Pool> pools = new ArrayList<>();
        for (int node = 0; node < holders.size(); node++) {
            pools.add(new Pool(
                    replay.world().nodes().get(node).id(), group(replay, node), World.NODE_DEVICES, holders.get(node)));
        }
        return pools;
    }

    /** Compares what can be done until spot is likely to be lost: longer than that no lower price lasts. */
    private void moveIfCheaper(Replay replay, int job) {
        double rest = replay.remaining(job);
        if (rentCost(replay, job, rest) < (1 - HYSTERESIS) * stayCost(replay, job, rest)) {
            Speeds.Way better = rented(replay, job);
            double lasting = rest;
            if (better.isSpot()) {
                double hours = 1 / engine.zones().interruptionsPerHour(better.zone());
                lasting = Math.min(rest, hours / better.hoursPerWork());
            }
            if (better.number() != replay.wayOf(job).number()
                    && cost(replay, better, job, lasting) < (1 - HYSTERESIS) * stayCost(replay, job, lasting)) {
                replay.leave(job);
                replay.rent(job, better);
            }
        }
    }

    /** What so much work of a job costs on some way, its start included. */
    private double cost(Replay replay, Speeds.Way way, int job, double work) {
        TraceJob spec = replay.jobs().get(job);
        return way.cost(
                work,
                Specs.overhead(spec),
                spec.checkpointHours(),
                engine.zones().interruptionsPerHour(way.zone()));
    }

    /** What so much work of a rented job costs where it is. */
    private double stayCost(Replay replay, int job, double work) {
        Speeds.Way way = replay.wayOf(job);
        double started = Math.max(0, way.startUpHours() - (replay.now() - replay.since(job)));
        return cost(replay, way, job, work) - way.ratePerHour() * (way.startUpHours() - started);
    }

    /** The least that the rest of a job can cost on rented capacity that is up and meets its deadline. */
    private double rentCost(Replay replay, int job, double rest) {
        TraceJob spec = replay.jobs().get(job);
        double least = Double.POSITIVE_INFINITY;
        double time = spec.deadline() - replay.now();
        double any = Double.POSITIVE_INFINITY;
        for (Speeds.Way way : replay.speeds().rented(spec.devices())) {
            // Ways come by cost of work: nothing behind this one can be cheaper.
            if (way.ratePerHour() * way.hoursPerWork() * rest > least) {
                break;
            }
            if (replay.isUp(way.number())) {
                double cost = cost(replay, way, job, rest);
                any = Math.min(any, cost);
                if (way.hours(rest, Specs.overhead(spec)) <= time) {
                    least = Math.min(least, cost);
                }
            }
        }
        return Double.isInfinite(least) ? any : least;
    }

    /** The last moment at which reliable capacity still finishes the job in time, with a margin. */
    private static double latestStart(Replay replay, int job) {
        return replay.jobs().get(job).deadline() - replay.rescueHours(job, replay.remaining(job)) - Replay.MARGIN_HOURS;
    }

    private static String group(Replay replay, int node) {
        return replay.world().isOwned(node) ? "owned" : "committed";
    }

    private static String name(int job) {
        return "%07d".formatted(job);
    }

    private static Money dollars(double amount) {
        return Money.usd(BigDecimal.valueOf(amount));
    }

    /** Jobs decided on, by the engine or in a plan. */
    long decisions() {
        return engine.decisions() + planned;
    }

    double seconds() {
        return engine.seconds() + nanos / 1e9;
    }

    long plans() {
        return plans;
    }
}
