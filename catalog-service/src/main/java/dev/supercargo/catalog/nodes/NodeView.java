package dev.supercargo.catalog.nodes;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.hardware.nodes.Identified;
import dev.supercargo.hardware.nodes.Sharing;
import dev.supercargo.quantities.Measured.Unknown;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node with its canonical accelerator; an absent field is unknown. */
@Schema(name = "DiscoveredNode")
record NodeView(
        String cluster,
        String name,
        String acceleratorId,
        Integer devices,
        Mode sharing,

        @Schema(description = "What each device is offered as, if they are time-sliced")
        Integer replicas,

        List<PartitionView> partitions,
        @Schema(description = "Label that decided") String toldBy,

        @Schema(description = "Why the accelerator is not known")
        String reason,

        Instant seenAt) {

    /** How pods share the devices. */
    @Schema(name = "DeviceSharing")
    enum Mode {
        WHOLE,
        TIME_SLICED,
        PARTITIONED
    }

    /** Partitions of one profile. */
    @Schema(name = "DevicePartition")
    record PartitionView(String profile, long memoryBytes, int count) {}

    static NodeView of(String cluster, String name, Identified identified, Instant seenAt) {
        return new NodeView(
                cluster,
                name,
                NullableFact.write(identified.acceleratorId()),
                NullableFact.write(identified.devices()),
                switch (identified.sharing()) {
                    case Sharing.Whole whole -> Mode.WHOLE;
                    case Sharing.TimeSliced sliced -> Mode.TIME_SLICED;
                    case Sharing.Partitioned partitioned -> Mode.PARTITIONED;
                },
                identified.sharing() instanceof Sharing.TimeSliced(int replicas) ? replicas : null,
                identified.sharing() instanceof Sharing.Partitioned(List<Sharing.Partition> partitions)
                        ? partitions.stream()
                                .map(partition -> new PartitionView(
                                        partition.profile(), partition.memory().bytes(), partition.count()))
                                .toList()
                        : List.of(),
                identified.toldBy().isEmpty() ? null : identified.toldBy(),
                identified.acceleratorId() instanceof Unknown<String>(String reason) ? reason : null,
                seenAt);
    }
}
