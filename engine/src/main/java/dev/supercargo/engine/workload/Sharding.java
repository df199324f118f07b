package dev.supercargo.engine.workload;

/** Whether the job fixes its sharding or leaves it to the platform. */
public sealed interface Sharding {

    /** Use the lowest stage that fits, since every stage costs communication. */
    record Auto() implements Sharding {}

    /**
     * The training script shards like this.
     *
     * @param stage fixed by the job
     */
    record Fixed(ShardingStage stage) implements Sharding {}
}
