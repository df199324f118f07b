package dev.supercargo.contracts.catalog;

import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The organisation owns these machines.
 *
 * @param assetId also the node pool's name in the cluster, {@code local-srv-01}
 * @param site where they stand
 * @param nodes number of equal machines
 * @param purchasePrice for one machine, absent if unknown
 * @param systemWatts draw of one machine without its accelerators, absent if unknown
 */
public record AssetRegistered(
        String assetId,
        long version,
        String name,
        String site,
        String acceleratorId,
        int acceleratorsPerNode,
        int nodes,
        @Nullable Integer vcpus,
        @Nullable Long memoryBytes,
        @Nullable Money purchasePrice,
        @Nullable LocalDate purchasedOn,
        @Nullable Double systemWatts)
        implements AssetEvent {}
