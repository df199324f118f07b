package dev.supercargo.simulator.routing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * The discrete events of one replay: jobs come, run, are interrupted when spot goes, move, and finish. Money is paid for
 * the time a place is held, by the rate of the place. Times are hours.
 */
final class Replay {

    /** Between two rounds of a router. */
    static final double ROUND_HOURS = 1.0 / 6;
    /** Kept before a deadline for what comes between two rounds. */
    static final double MARGIN_HOURS = 0.5;

    private enum Kind {
        FINISH,
        ZONE_CHANGE,
        LAST_CALL,
        CLOSING,
        ARRIVAL,
        ROUND
    }

    private record Event(double time, Kind kind, int number, int version, long order) {}

    /** Where a job is and how far. */
    private static final class State {
        private double remaining;
        private double spent;
        private double since;
        private double firstStart = Double.NaN;
        private double finished = Double.NaN;
        private Speeds.Way way = NOWHERE;
        private boolean onNode;
        private boolean running;
        private int version;
    }

    private static final Speeds.Way NOWHERE = new Speeds.Way(-1, 0, 0, 0, World.NO_ZONE);

    private final World world;
    private final List<TraceJob> jobs;
    private final Speeds speeds;
    private final Router router;
    private final State[] states;
    private final int[] free;
    private final boolean[] up;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingDouble(Event::time).thenComparing(Event::kind).thenComparingLong(Event::order));
    private final TreeSet<Integer> waiting = new TreeSet<>();
    private final TreeSet<Integer> running = new TreeSet<>();
    private double now;
    private long order;
    private int left;
    private boolean closed;
    private int marketVersion;
    private double nodeMoney;
    private int interruptions;
    private int moves;

    Replay(World world, List<TraceJob> jobs, Speeds speeds, Router router) {
        this.world = world;
        this.jobs = jobs;
        this.speeds = speeds;
        this.router = router;
        this.states = new State[jobs.size()];
        this.free = new int[world.nodes().size()];
        java.util.Arrays.fill(free, World.NODE_DEVICES);
        this.up = new boolean[world.spans().size()];
        java.util.Arrays.fill(up, true);
    }

    Outcome run() {
        left = jobs.size();
        for (TraceJob job : jobs) {
            states[job.number()] = new State();
            states[job.number()].remaining = job.work();
            push(job.submit(), Kind.ARRIVAL, job.number(), 0);
        }
        for (int zone = 0; zone < world.spans().size(); zone++) {
            for (double change : world.spans().get(zone).changes()) {
                push(change, Kind.ZONE_CHANGE, zone, 0);
            }
        }
        push(world.closing(), Kind.CLOSING, 0, 0);
        push(ROUND_HOURS, Kind.ROUND, 0, 0);
        while (left > 0) {
            Event event = events.poll();
            if (event == null) {
                throw new IllegalStateException(left + " jobs are left and nothing happens any more");
            }
            now = event.time();
            handle(event);
        }
        return outcome();
    }

    private void handle(Event event) {
        int number = event.number();
        switch (event.kind()) {
            case ARRIVAL -> needsPlace(number);
            case ZONE_CHANGE -> change(number);
            case FINISH -> {
                if (states[number].version == event.version()) {
                    finish(number);
                }
            }
            case LAST_CALL -> {
                if (states[number].version == event.version() && states[number].running) {
                    router.lastCall(this, number);
                }
            }
            case CLOSING -> close();
            case ROUND -> {
                router.round(this);
                push(now + ROUND_HOURS, Kind.ROUND, 0, 0);
            }
        }
    }

    private void needsPlace(int job) {
        waiting.add(job);
        router.needsPlace(this, job);
    }

    private void change(int zone) {
        up[zone] = !up[zone];
        marketVersion++;
        if (up[zone]) {
            return;
        }
        for (int job : List.copyOf(running)) {
            State state = states[job];
            if (state.way.zone() == zone) {
                interruptions++;
                double kept = kept(job);
                vacate(job);
                state.remaining = kept;
                needsPlace(job);
            }
        }
    }

    /** The nodes are given up; what runs there writes a checkpoint and goes elsewhere. */
    private void close() {
        java.util.Arrays.fill(free, 0);
        closed = true;
        for (int job : List.copyOf(running)) {
            if (states[job].onNode) {
                double rest = remaining(job);
                vacate(job);
                states[job].remaining = rest;
                needsPlace(job);
            }
        }
    }

    /** Work left if the job is interrupted now: what it has done since its last checkpoint is lost. */
    private double kept(int job) {
        State state = states[job];
        double interval = jobs.get(job).checkpointHours();
        double computing = now - state.since - state.way.startUpHours();
        double checkpoints = Math.max(0, Math.floor(computing / (interval + Specs.WRITE_HOURS)));
        return Math.max(0, state.remaining - checkpoints * interval / state.way.hoursPerWork());
    }

    /** Work left if the job is stopped now after writing a checkpoint. */
    double remaining(int job) {
        State state = states[job];
        if (!state.running) {
            return state.remaining;
        }
        double computing = Math.max(0, now - state.since - state.way.startUpHours());
        double done = computing / (state.way.hoursPerWork() * Specs.overhead(jobs.get(job)));
        return Math.max(0, state.remaining - done);
    }

    private void finish(int job) {
        states[job].finished = now;
        states[job].remaining = 0;
        vacate(job);
        left--;
    }

    /** Stops a running job with a checkpoint, so that it can be started elsewhere. */
    void leave(int job) {
        double rest = remaining(job);
        moves++;
        vacate(job);
        states[job].remaining = rest;
        waiting.add(job);
    }

    private void vacate(int job) {
        State state = states[job];
        double paid = (now - state.since) * state.way.ratePerHour();
        state.spent += paid;
        if (state.onNode) {
            nodeMoney += paid;
            free[state.way.number()] += closed ? 0 : jobs.get(job).devices();
        }
        state.running = false;
        state.version++;
        running.remove(job);
    }

    void rent(int job, Speeds.Way way) {
        start(job, way, false);
        if (router.watchesDeadlines() && way.isSpot()) {
            watch(job);
        }
    }

    void seat(int job, Speeds.Way way) {
        if (free[way.number()] < jobs.get(job).devices()) {
            throw new IllegalStateException("node " + way.number() + " has no room for " + jobs.get(job));
        }
        free[way.number()] -= jobs.get(job).devices();
        start(job, way, true);
    }

    private void start(int job, Speeds.Way way, boolean onNode) {
        State state = states[job];
        waiting.remove(job);
        running.add(job);
        state.way = way;
        state.onNode = onNode;
        state.running = true;
        state.since = now;
        state.version++;
        if (Double.isNaN(state.firstStart)) {
            state.firstStart = now;
        }
        push(now + way.hours(state.remaining, Specs.overhead(jobs.get(job))), Kind.FINISH, job, state.version);
    }

    /** The first moment at which losing everything since the last checkpoint would make the job late anywhere. */
    private void watch(int job) {
        State state = states[job];
        TraceJob spec = jobs.get(job);
        double end = now + state.way.hours(state.remaining, Specs.overhead(spec));
        double interval = spec.checkpointHours();
        for (int checkpoints = 0; ; checkpoints++) {
            double rest = Math.max(0, state.remaining - checkpoints * interval / state.way.hoursPerWork());
            double latest = spec.deadline() - rescueHours(job, rest) - MARGIN_HOURS;
            double next = now + state.way.startUpHours() + (checkpoints + 1) * (interval + Specs.WRITE_HOURS);
            if (latest < Math.min(next, end)) {
                push(Math.max(latest, now), Kind.LAST_CALL, job, state.version);
                return;
            }
            if (next >= end) {
                return;
            }
        }
    }

    /** Hours that the fastest capacity that cannot be interrupted would need for some work of a job. */
    double rescueHours(int job, double work) {
        double least = Double.POSITIVE_INFINITY;
        for (Speeds.Way way : speeds.rented(jobs.get(job).devices())) {
            if (!way.isSpot()) {
                least = Math.min(least, way.hours(work, Specs.overhead(jobs.get(job))));
            }
        }
        return least;
    }

    private void push(double time, Kind kind, int number, int version) {
        events.add(new Event(time, kind, number, version, order++));
    }

    private Outcome outcome() {
        double spent = 0;
        double waited = 0;
        int late = 0;
        for (TraceJob job : jobs) {
            State state = states[job.number()];
            spent += state.spent;
            waited += state.firstStart - job.submit();
            late += state.finished > job.deadline() + 1e-9 ? 1 : 0;
        }
        return new Outcome(router.name(), spent, nodeMoney, late, waited / jobs.size(), interruptions, moves);
    }

    /**
     * What a replay came to.
     *
     * @param dollars spent on running: rented capacity in full, nodes at their margin
     * @param nodeDollars the part of it for nodes
     * @param late jobs that finished after their deadline
     * @param meanWaitHours from submission to the first start
     */
    record Outcome(
            String router,
            double dollars,
            double nodeDollars,
            int late,
            double meanWaitHours,
            int interruptions,
            int moves) {}

    double now() {
        return now;
    }

    List<TraceJob> jobs() {
        return jobs;
    }

    World world() {
        return world;
    }

    Speeds speeds() {
        return speeds;
    }

    boolean isUp(int option) {
        int zone = world.zones()[option];
        return zone == World.NO_ZONE || up[zone];
    }

    boolean isZoneUp(int zone) {
        return up[zone];
    }

    /** Changes whenever a zone goes up or down. */
    int marketVersion() {
        return marketVersion;
    }

    /** Whether nodes can still be used. */
    boolean isClosed() {
        return closed;
    }

    int free(int node) {
        return free[node];
    }

    /** Jobs without a place, in the order of submission. */
    List<Integer> waiting() {
        return List.copyOf(waiting);
    }

    /** Jobs with a place, in the order of submission. */
    List<Integer> running() {
        return List.copyOf(running);
    }

    boolean isOnNode(int job) {
        return states[job].onNode;
    }

    Speeds.Way wayOf(int job) {
        return states[job].way;
    }

    /** When the place of a running job was taken. */
    double since(int job) {
        return states[job].since;
    }
}
