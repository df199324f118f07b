package dev.supercargo.router.taskfile;

import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task file that was read and found valid.
 *
 * @param name of the job, a DNS label
 * @param team who pays
 * @param user who submitted it
 * @param preemptible whether it may make room for other jobs while it runs
 * @param image container image
 * @param setup shell commands before the run; empty if none
 * @param run shell commands of the job
 * @param environment variables of the container
 * @param restarts how often it may start again after an error of its own
 * @param priority among waiting jobs the higher goes first
 * @param execution how its pods are run
 * @param idleStop after how long with idle accelerators it is suspended, 10 minutes or more; empty leaves it to the team
 * @param progressLog how its log tells its progress; empty if it tells it by annotations
 * @param defaulted terms that come from the defaults of the team, such as {@code policy cheapest}
 * @param unused keys of SkyPilot that mean nothing on Kubernetes and were passed over
 */
public record TaskFile(
        String name,
        String team,
        String user,
        Measured<ModelProfile> model,
        TrainingSetup trainingSetup,
        Work work,
        ResourceRequest resources,
        Checkpointing checkpointing,
        DataTransfer data,
        Terms terms,
        boolean preemptible,
        String image,
        String setup,
        String run,
        Map<String, String> environment,
        int restarts,
        Priority priority,
        Execution execution,
        Optional<Duration> idleStop,
        Optional<ProgressPattern> progressLog,
        List<String> unused,
        List<String> defaulted) {

    /** The largest task file that is accepted. */
    public static final int BYTES_MAX = 256 * 1024;

    /**
     * What the engine needs to decide.
     *
     * @param fractionDone share of the work that the last checkpoint holds, 0..1
     */
    public JobSpec jobSpec(JobId id, double fractionDone) {
        return new JobSpec(
                id, new Training(model, trainingSetup, work, fractionDone), resources, checkpointing, data, terms);
    }
}
