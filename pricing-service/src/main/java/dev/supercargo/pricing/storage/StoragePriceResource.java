package dev.supercargo.pricing.storage;

import dev.supercargo.chassis.paging.Page;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Memory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Storage prices. */
@Path("/api/v1/storage-prices")
@Tag(name = "storage and transfer")
public class StoragePriceResource {

    private static final Range GIGABYTES = new Range(0, 1e9);

    private final Clock clock;

    StoragePriceResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Lists what it costs to keep data",
            description = "With gigabytes, each class shows what that volume costs a month by its cumulative tiers.")
    public Page<StoragePriceView> list(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("gigabytes") @Nullable BigDecimal gigabytes) {
        new BodyCheck().optionalNumber(gigabytes, GIGABYTES, "gigabytes").orThrow();
        LocalDate today = LocalDate.now(clock);
        return new Page<>(
                StoragePrices.all().stream()
                        .filter(price -> provider == null || price.provider().equals(provider))
                        .map(price -> view(price, gigabytes, today))
                        .toList(),
                null);
    }

    private static StoragePriceView view(StoragePrice price, @Nullable BigDecimal gigabytes, LocalDate today) {
        return new StoragePriceView(
                price.provider(),
                price.storageClass(),
                price.kind(),
                price.tiers().tiers().stream()
                        .map(tier -> new StoragePriceView.Tier(
                                BigDecimal.valueOf(tier.from().bytes(), 9).stripTrailingZeros(), tier.perGb()))
                        .toList(),
                gigabytes == null ? null : price.tiers().of(Memory.ofGb(gigabytes.doubleValue())),
                price.source(),
                price.asOf(),
                ChronoUnit.DAYS.between(price.asOf(), today));
    }
}
