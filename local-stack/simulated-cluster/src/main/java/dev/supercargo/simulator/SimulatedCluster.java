package dev.supercargo.simulator;

import dev.supercargo.simulator.api.ApiServer;
import dev.supercargo.simulator.api.Operations;
import dev.supercargo.simulator.authorization.Authorizer;
import dev.supercargo.simulator.clock.SimulatedClock;
import dev.supercargo.simulator.cluster.ClusterFile;
import dev.supercargo.simulator.cluster.Seeder;
import dev.supercargo.simulator.control.ClockPublisher;
import dev.supercargo.simulator.control.Simulation;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** A running simulated cluster, in this process or as the program that the local stack starts. */
public final class SimulatedCluster implements AutoCloseable {

    private final Options options;
    private final ResourceStore store;
    private final SimulatedClock clock;
    private final Simulation simulation;
    private final Faults faults = new Faults();
    private final Authorizer authorizer;
    private final ApiServer api;

    private SimulatedCluster(Options options, InstantSource wallClock) throws IOException {
        this.options = options;
        this.store = options.data()
                .map(data -> ResourceStore.persistent(data.resolve("objects.jsonl"), options.watchHistory()))
                .orElseGet(() -> ResourceStore.inMemory(options.watchHistory()));
        this.authorizer = new Authorizer(store);
        ClusterFile cluster = ClusterFile.read(options.clusterFile());
        this.clock = new ClockPublisher(store).clock(wallClock);
        Seeder seeder = new Seeder(store, new Operations(store, new KnownTypes(store), clock));
        seeder.seed(cluster, clock.instant());
        if (options.definitions().isPresent()) {
            seeder.define(options.definitions().get());
        }
        this.simulation = Simulation.start(store, clock, wallClock, cluster, options.speedUp());
        try {
            this.api = ApiServer.start(
                    new InetSocketAddress(options.host(), options.port()), store, clock, faults, authorizer);
        } catch (IOException e) {
            simulation.close();
            store.close();
            throw new IOException(
                    "The simulated cluster cannot listen on " + options.host() + ":" + options.port() + ": "
                            + e.getMessage()
                            + ". Maybe another one is running; set SIMULATOR_PORT to use another port.",
                    e);
        }
        if (options.data().isPresent()) {
            Files.writeString(options.data().get().resolve("kubeconfig"), kubeconfig());
        }
    }

    /** Starts a cluster; it answers when this returns. */
    public static SimulatedCluster start(Options options) throws IOException {
        return new SimulatedCluster(options, Clock.systemUTC());
    }

    public String url() {
        return "http://" + options.host() + ":" + api.port();
    }

    /** The text of a kubeconfig with the one context {@code simulated}. */
    public String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: simulated
                clusters:
                  - name: simulated
                    cluster: {server: "%s"}
                users:
                  - name: simulated
                    user: {}
                contexts:
                  - name: simulated
                    context: {cluster: simulated, user: simulated, namespace: default}
                """.formatted(url());
    }

    /** Rights that holders of tokens made use of, as {@code batch/jobs create}. */
    public Set<String> rightsUsed() {
        return authorizer.used();
    }

    /** Simulated time now. */
    public Instant now() {
        return clock.instant();
    }

    /** Lets simulated time run this many times faster than real time while something runs. */
    public void speedUp(double factor) {
        simulation.speedUp(factor);
    }

    /** The faults of the API server that are wanted; none at first. */
    public Faults faults() {
        return faults;
    }

    /**
     * Restarts the API server: all connections break, and for that long nobody answers. Objects and controllers live on.
     * Returns when it answers again.
     */
    public void restartApiServer(Duration downFor) {
        api.restart(downFor);
    }

    /** Forgets what happened before now: all watches get 410 and must list again. */
    public void compact() {
        store.compact();
    }

    /** Ends all watches that are open now. */
    public void endWatches() {
        api.endWatches();
    }

    @Override
    public void close() {
        api.close();
        simulation.close();
        store.close();
    }

    /** Runs a cluster until the process is told to stop; everything is set by {@code SIMULATOR_*} variables. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            SimulatedCluster cluster = start(Options.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "shutdown"));
            System.out.println("Simulated cluster at " + cluster.url() + ", simulated time " + cluster.now()
                    + cluster.options.data().map(SimulatedCluster::hint).orElse(""));
            Thread.currentThread().join();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String hint(Path data) {
        return "\nkubectl --kubeconfig " + data.resolve("kubeconfig") + " get nodes";
    }
}
