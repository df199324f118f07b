package dev.supercargo.simulator.control;

import dev.supercargo.simulator.clock.SimulatedClock;
import dev.supercargo.simulator.cluster.ClusterFile;
import dev.supercargo.simulator.store.ResourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The loop that lets the cluster live. Whatever became due since the last round is done in the order of simulated time
 * and with its exact time, however fast the clock runs; then everything is brought up to now.
 */
public final class Simulation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Simulation.class.getName());
    private static final Duration ROUND = Duration.ofMillis(20);

    /** Real time between two reports of progress: a clock that runs fast must not make a job report in every round. */
    private static final Duration PROGRESS_EVERY = Duration.ofMillis(200);

    private static final int MOST_PASSES = 50;

    private final ResourceStore store;
    private final SimulatedClock clock;
    private final InstantSource wallClock;
    private final ClockPublisher publisher;
    private final World world;
    private final Kubelet kubelet;
    private final List<Controller> controllers;
    private final Thread thread;
    private final double speedUp;
    private Instant cursor;
    private Optional<Instant> due = Optional.empty();
    private Instant progressDue = Instant.MIN;
    private long seenRevision = -1;
    private volatile boolean closed;

    private Simulation(
            ResourceStore store, SimulatedClock clock, InstantSource wallClock, ClusterFile cluster, double speedUp) {
        this.store = store;
        this.clock = clock;
        this.wallClock = wallClock;
        this.publisher = new ClockPublisher(store);
        this.speedUp = speedUp;
        this.world = new World(store);
        this.cursor = publisher.lastPublished().orElseGet(clock::instant);
        Instant epoch = publisher.epoch(cursor);
        publisher.establish(clock, epoch, speedUp);
        Stock stock = new Stock(cluster, epoch);
        NodeLifecycle lifecycle =
                new NodeLifecycle(world, stock, Duration.parse(cluster.idleNodeLifetime()), cluster.seed());
        Provisioner provisioner = new Provisioner(world, stock, lifecycle);
        this.kubelet = new Kubelet(world);
        this.controllers = List.of(
                kubelet,
                new Interruptions(world, stock, kubelet, lifecycle, cluster, epoch),
                new JobController(world, cluster.removeFinishedJobs()),
                new DeploymentController(world),
                new Scheduler(world, provisioner),
                provisioner);
        controllers.forEach(world::tell);
        this.thread = Thread.ofPlatform().daemon().name("simulation").unstarted(this::run);
    }

    /** Starts the loop; it ends with {@link #close}. */
    public static Simulation start(
            ResourceStore store, SimulatedClock clock, InstantSource wallClock, ClusterFile cluster, double speedUp) {
        Simulation simulation = new Simulation(store, clock, wallClock, cluster, speedUp);
        simulation.thread.start();
        return simulation;
    }

    /** Changes how fast the clock runs while something is running. */
    public void speedUp(double wanted) {
        publisher.request(wanted);
    }

    private void run() {
        while (!closed) {
            try {
                round();
                store.awaitChange(seenRevision, ROUND);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "A round of the simulation failed; the next one tries again", e);
            }
        }
    }

    private void round() {
        Instant now = clock.instant();
        boolean changed = store.revision() != seenRevision;
        if (changed) {
            due = nextDue();
        }
        boolean somethingDue = due.filter(time -> !time.isAfter(now)).isPresent();
        while (due.filter(time -> !time.isAfter(now)).isPresent()) {
            cursor = due.get();
            settle(cursor);
            due = nextDue();
        }
        if (changed || somethingDue) {
            cursor = now.isAfter(cursor) ? now : cursor;
            settle(cursor);
            due = nextDue();
        }
        reportProgress();
        // Read before the clock is published, so that a change of a client in between is not overlooked.
        seenRevision = store.revision();
        publisher.run(clock, isBusy() ? publisher.requested(speedUp) : 1, wallClock.instant());
    }

    private void reportProgress() {
        Instant wall = wallClock.instant();
        if (!wall.isBefore(progressDue)) {
            kubelet.reportProgress(clock.instant());
            progressDue = wall.plus(PROGRESS_EVERY);
        }
    }

    private Optional<Instant> nextDue() {
        return controllers.stream()
                .flatMap(controller -> controller.nextAfter(cursor).stream())
                .min(Instant::compareTo);
    }

    /** Lets all controllers act at this instant until none of them has anything to do. */
    private void settle(Instant at) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            long before = store.revision();
            controllers.forEach(controller -> controller.reconcile(at));
            if (store.revision() == before) {
                return;
            }
        }
        LOG.warning(() -> "The controllers did not come to rest at " + at);
    }

    /** A Job that waits to replace a failed pod has no pod at all, and still nobody wants to wait for it in real time. */
    private boolean isBusy() {
        Index index = world.index();
        return index.somethingRuns()
                || index.claims().keySet().stream()
                        .anyMatch(claim -> !index.nodes().containsKey(claim));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A cluster that is stopped in order does not run on while it is down.
        publisher.run(clock, 1, wallClock.instant());
    }
}
