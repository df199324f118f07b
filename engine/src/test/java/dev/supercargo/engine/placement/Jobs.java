package dev.supercargo.engine.placement;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Jobs that tests place. */
final class Jobs {

    private Jobs() {}

    /** ResNet-50, 90 epochs of ImageNet, mixed precision, checkpoints every half hour. */
    static JobSpec aVisionJob() {
        TrainingSetup setup =
                TrainingSetup.withoutModel().withPrecision(Precision.FP16).withBatch(new Batch(128, 1024, 1));
        return new JobSpec(
                new JobId("job-1"),
                new Training(Measured.known(Models.resnet50()), setup, new Work.Samples(90L * 1_281_167), 0),
                ResourceRequest.anything(),
                new Checkpointing.Every(Duration.ofMinutes(30), Duration.ofSeconds(20)),
                DataTransfer.none(),
                Terms.standard());
    }

    /** Full fine-tuning of Llama 2 7B on 100 million tokens. */
    static JobSpec aLanguageJob() {
        JobSpec job = aVisionJob();
        return job.withTraining(new Training(
                Measured.known(Models.llama2With7b()),
                TrainingSetup.defaultsFor(Models.llama2With7b()),
                new Work.Tokens(100_000_000),
                0));
    }

    /** Neither model nor work is stated. */
    static JobSpec aSilentJob() {
        return aVisionJob()
                .withTraining(new Training(
                        Measured.unknown("the job names no model"),
                        TrainingSetup.withoutModel(),
                        new Work.Unstated(),
                        0));
    }

    static JobSpec onEightDevices(JobSpec job) {
        return job.withResources(job.resources().withAccelerators(new AcceleratorDemand.Any(8, 8)));
    }

    static JobSpec withDeadline(JobSpec job, Instant deadline) {
        return job.withTerms(job.terms().withDeadline(new Deadline.By(deadline)));
    }

    static JobSpec withUrgency(JobSpec job, Urgency urgency) {
        return job.withTerms(job.terms().withUrgency(urgency));
    }

    /** Names all providers of the tests, so that policy {@code pinned} may decide as well. */
    static JobSpec namingPlaces(JobSpec job) {
        return job.withResources(job.resources().withLocality(new Locality(Set.of("aws", "local"), Set.of())));
    }
}
