package dev.supercargo.engine.workload;

/** What data-parallel replicas split among themselves (ZeRO, Rajbhandari et al., SC'20), in rising order. */
public enum ShardingStage {
    /** Every replica holds everything. */
    NONE("no sharding"),
    /** Optimizer states are split. */
    ZERO1("ZeRO-1"),
    /** Optimizer states and gradients are split. */
    ZERO2("ZeRO-2"),
    /** Weights as well; PyTorch calls it FSDP full shard. */
    ZERO3("ZeRO-3/FSDP");

    private final String label;

    ShardingStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
