package dev.supercargo.engine.workload;

/**
 * Everything of a job that a placement depends on.
 *
 * @param id identity
 * @param training model, setup and work left
 * @param resources machines it accepts
 * @param checkpointing how it survives interruptions
 * @param data what must be copied first
 * @param terms deadline, budget, urgency, policy
 */
public record JobSpec(
        JobId id,
        Training training,
        ResourceRequest resources,
        Checkpointing checkpointing,
        DataTransfer data,
        Terms terms) {

    public JobSpec withId(JobId other) {
        return new JobSpec(other, training, resources, checkpointing, data, terms);
    }

    public JobSpec withTraining(Training other) {
        return new JobSpec(id, other, resources, checkpointing, data, terms);
    }

    public JobSpec withResources(ResourceRequest other) {
        return new JobSpec(id, training, other, checkpointing, data, terms);
    }

    public JobSpec withCheckpointing(Checkpointing other) {
        return new JobSpec(id, training, resources, other, data, terms);
    }

    public JobSpec withData(DataTransfer other) {
        return new JobSpec(id, training, resources, checkpointing, other, terms);
    }

    public JobSpec withTerms(Terms other) {
        return new JobSpec(id, training, resources, checkpointing, data, other);
    }
}
