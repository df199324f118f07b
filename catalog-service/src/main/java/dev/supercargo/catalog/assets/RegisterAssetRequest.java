package dev.supercargo.catalog.assets;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A machine, or a group of equal ones, that the organisation owns.
 *
 * @param unknown keys that are none of the others
 */
@Schema(name = "RegisterAsset")
record RegisterAssetRequest(
        @Schema(required = true, description = "Also the node pool's name in the cluster", examples = "local-ws-02")
        String id,

        @Schema(required = true) String name,
        @Schema(required = true, examples = "hq") String site,

        @Schema(required = true, examples = "nvidia-rtx-4090-24gb")
        String acceleratorId,

        @Schema(required = true) Integer acceleratorsPerNode,
        @Schema(description = "1 if absent") Integer nodes,
        Integer vcpus,
        Long memoryBytes,

        @Schema(description = "Draw of one machine without its accelerators")
        Double systemWatts,

        @Schema(description = "Of one machine with everything in it, in US dollars")
        Money purchasePrice,

        LocalDate purchasedOn,
        String note,
        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final double ACCELERATORS_MAX = 64;
    private static final double NODES_MAX = 100_000;
    private static final double VCPUS_MAX = 4096;
    private static final double MEMORY_BYTES_MAX = 1e15;
    private static final double WATTS_MAX = 50_000;
    private static final int NOTE_LENGTH_MAX = 500;
    private static final Money PRICE_MAX = Money.usd("100000000");

    /** An asset's id becomes a Kubernetes label value and part of names. */
    private static final Pattern POOL_NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    /** Everything that can be checked without knowing the catalog. */
    RequestCheck check(LocalDate today) {
        return RequestCheck.ofBody(this)
                .noUnknownKeys(
                        unknown,
                        "id",
                        "name",
                        "site",
                        "acceleratorId",
                        "acceleratorsPerNode",
                        "nodes",
                        "vcpus",
                        "memoryBytes",
                        "systemWatts",
                        "purchasePrice",
                        "purchasedOn",
                        "note")
                .holds(
                        id != null && POOL_NAME.matcher(id).matches(),
                        "id",
                        "id must be a Kubernetes name: lower-case letters, digits and '-', at most 63 characters."
                                + " Maybe local-ws-02.")
                .text(name, "name")
                .text(site, "site")
                .number(acceleratorsPerNode, 1, ACCELERATORS_MAX, "acceleratorsPerNode")
                .optionalNumber(nodes, 1, NODES_MAX, "nodes")
                .optionalNumber(vcpus, 1, VCPUS_MAX, "vcpus")
                .optionalNumber(memoryBytes, 1, MEMORY_BYTES_MAX, "memoryBytes")
                .optionalNumber(systemWatts, 0, WATTS_MAX, "systemWatts")
                .holds(
                        note == null || note.length() <= NOTE_LENGTH_MAX,
                        "note",
                        "note must have at most " + NOTE_LENGTH_MAX + " characters.")
                .holds(
                        purchasePrice == null || isPlausible(purchasePrice),
                        "purchasePrice",
                        "purchasePrice must be US dollars above 0 and at most " + PRICE_MAX + ", but is "
                                + purchasePrice + ". Maybe convert it, or leave it out if it is unknown.")
                .holds(
                        purchasedOn == null || !purchasedOn.isAfter(today),
                        "purchasedOn",
                        "purchasedOn lies in the future (" + purchasedOn + "; today is " + today
                                + "). Maybe register it when it is there.");
    }

    Asset toAsset() {
        return new Asset(
                id,
                name,
                site,
                new Asset.Machine(
                        acceleratorId,
                        acceleratorsPerNode,
                        NullableFact.read(vcpus),
                        NullableFact.read(memoryBytes, Memory::new),
                        NullableFact.read(systemWatts, Power::new)),
                nodes == null ? 1 : nodes,
                new Purchase(NullableFact.read(purchasePrice), NullableFact.read(purchasedOn)),
                note == null ? "" : note);
    }

    private static boolean isPlausible(Money price) {
        return price.currency().equals(PRICE_MAX.currency()) && price.isPositive() && price.compareTo(PRICE_MAX) <= 0;
    }
}
