package dev.supercargo.simulator.routing;

import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.HostNeed;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.NodeCount;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jobs of the table as the engine knows jobs. */
final class Specs {

    /** For which training stands still at each checkpoint. */
    static final double WRITE_HOURS = 20.0 / 3600;

    private Specs() {}

    /** The rest of a job: {@code remaining} hours of its work; as many NVIDIA devices as it had, up to 8 in a node. */
    static JobSpec of(TraceJob job, double remaining, boolean withDeadline) {
        Terms terms = Terms.standard();
        return new JobSpec(
                new JobId(job.id()),
                new Training(
                        Measured.unknown("the table names no model"),
                        TrainingSetup.withoutModel(),
                        new Work.HoursOn(duration(Math.max(remaining, 1e-6)), World.REFERENCE, job.devices()),
                        0),
                new ResourceRequest(
                        new AcceleratorDemand.OneOf(List.of(new AcceleratorChoice("nvidia", perNode(job.devices())))),
                        NodeCount.exactly(nodes(job.devices())),
                        HostNeed.none(),
                        SpotPreference.ALLOWED,
                        Locality.anywhere()),
                new Checkpointing.Every(duration(job.checkpointHours()), duration(WRITE_HOURS)),
                DataTransfer.none(),
                withDeadline ? terms.withDeadline(new Deadline.By(at(job.deadline()))) : terms);
    }

    /** What checkpoints add to computing, as a factor. */
    static double overhead(TraceJob job) {
        return 1 + WRITE_HOURS / job.checkpointHours();
    }

    static int perNode(int devices) {
        return Math.min(devices, World.NODE_DEVICES);
    }

    static int nodes(int devices) {
        return Math.ceilDiv(devices, World.NODE_DEVICES);
    }

    static Instant at(double hours) {
        return World.START.plus(duration(hours));
    }

    static Duration duration(double hours) {
        return Duration.ofNanos(Math.max(1, Math.round(hours * 3.6e12)));
    }
}
