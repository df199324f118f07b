package dev.supercargo.pricing.freetiers;

import dev.supercargo.chassis.paging.Page;
import dev.supercargo.pricing.bundled.BundledTable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Free tiers. */
@Path("/api/v1/free-tiers")
@Tag(name = "offers")
public class FreeTierResource {

    private static final List<BundledTable.Row> ROWS = BundledTable.rows("/pricing/free-tiers.csv");

    private final Clock clock;

    FreeTierResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Lists what can be had for nothing, with its limits",
            description = "With accelerator=true only what has one. They are told, not scheduled on.")
    public Page<FreeTier> list(@QueryParam("accelerator") boolean accelerator) {
        LocalDate today = LocalDate.now(clock);
        return new Page<>(
                ROWS.stream()
                        .map(row -> FreeTier.of(row, today))
                        .filter(tier -> !accelerator || tier.accelerator() != null)
                        .toList(),
                null);
    }
}
