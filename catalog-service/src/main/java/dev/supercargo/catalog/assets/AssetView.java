package dev.supercargo.catalog.assets;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An owned machine as REST tells it; an absent field is unknown. */
@Schema(name = "Asset")
record AssetView(
        @Schema(description = "Also the node pool's name in the cluster", examples = "local-srv-01")
        String id,

        @Schema(description = "Grows by one with every change; also the entity tag")
        long version,

        Origin origin,

        @Schema(description = "True for the machines that come with the product for trying out")
        boolean sample,

        String name,
        String site,
        String acceleratorId,
        int acceleratorsPerNode,
        @Schema(description = "Number of equal machines") int nodes,
        Integer vcpus,
        Long memoryBytes,

        @Schema(description = "Draw of one machine without its accelerators")
        Double systemWatts,

        @Schema(description = "Of one machine with everything in it")
        Money purchasePrice,

        LocalDate purchasedOn,
        String note,
        @Schema(description = "Absent while it is owned") Instant retiredAt,
        String retirementReason) {

    static AssetView from(AssetEntity row) {
        Asset asset = row.toAsset();
        return new AssetView(
                asset.id(),
                row.version,
                row.origin,
                row.sample,
                asset.name(),
                asset.site(),
                asset.machine().acceleratorId(),
                asset.machine().accelerators(),
                asset.nodes(),
                NullableFact.write(asset.machine().vcpus()),
                NullableFact.write(asset.machine().memory(), Memory::bytes),
                NullableFact.write(asset.machine().systemPower(), Power::watts),
                NullableFact.write(asset.purchase().price()),
                NullableFact.write(asset.purchase().date()),
                asset.note(),
                row.retiredAt,
                row.retirementReason);
    }
}
