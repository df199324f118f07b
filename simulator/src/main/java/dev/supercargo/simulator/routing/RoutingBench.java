package dev.supercargo.simulator.routing;

import dev.supercargo.simulator.spot.Trace;
import dev.supercargo.simulator.spot.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Replays a job table under every policy and bounds what any policy could reach. */
public final class RoutingBench {

    private RoutingBench() {}

    /**
     * @param table {@code job_id,submit_time,duration_s,gpus,team}
     * @param traces directory of recorded spot availability; without it spot is simulated
     * @param seed of deadlines, checkpoint intervals and spot
     * @param progress told what is being done
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RoutingReport run(Path table, Optional<Path> traces, long seed, Consumer<String> progress) {
        List<TraceJob> jobs;
        try {
            jobs = JobTable.read(table, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Trace> recorded = traces.map(Traces::of).orElse(List.of());
        World world = World.of(jobs, recorded, seed);
        Speeds speeds = new Speeds(world);
        List<RoutingReport.Line> lines = new ArrayList<>();
        Engine onDemand = Engine.withoutSpot(world);
        lines.add(line(
                new Replay(world, jobs, speeds, new Baselines.AllOnDemand(onDemand)),
                progress,
                "on-demand",
                () -> rate(onDemand.decisions(), onDemand.seconds())));
        lines.add(line(
                new Replay(world, jobs, speeds, new Baselines.PricePerHour()), progress, "price-per-hour", () -> 0.0));
        Engine beside = Engine.withoutSpot(world);
        lines.add(line(
                new Replay(world, jobs, speeds, new Baselines.LocalFirst(beside)),
                progress,
                "local-first",
                () -> rate(beside.decisions(), beside.seconds())));
        Joint joint = new Joint(Engine.withSpot(world));
        lines.add(line(
                new Replay(world, jobs, speeds, joint),
                progress,
                "supercargo",
                () -> rate(joint.decisions(), joint.seconds())));
        progress.accept("bench routing: lower bound");
        double known =
                lines.stream().mapToDouble(RoutingReport.Line::dollars).min().orElse(0);
        return new RoutingReport(
                jobs.size(),
                seed,
                jobs.stream().mapToDouble(job -> job.work() * job.devices()).sum() / World.span(jobs),
                devices(world, true),
                devices(world, false),
                world.spans().size(),
                recorded.isEmpty(),
                world.fixedPerHour() * World.span(jobs),
                lines,
                new LowerBound(world, jobs, speeds).dollars(known));
    }

    private static int devices(World world, boolean owned) {
        int devices = 0;
        for (int node = 0; node < world.nodes().size(); node++) {
            devices += world.isOwned(node) == owned ? World.NODE_DEVICES : 0;
        }
        return devices;
    }

    private static double rate(long decisions, double seconds) {
        return seconds == 0 ? 0 : decisions / seconds;
    }

    private static RoutingReport.Line line(
            Replay replay, Consumer<String> progress, String name, java.util.function.DoubleSupplier perSecond) {
        progress.accept("bench routing: " + name);
        Replay.Outcome outcome = replay.run();
        return new RoutingReport.Line(
                outcome.router(),
                outcome.dollars(),
                outcome.nodeDollars(),
                outcome.late(),
                outcome.meanWaitHours(),
                outcome.interruptions(),
                outcome.moves(),
                perSecond.getAsDouble());
    }
}
