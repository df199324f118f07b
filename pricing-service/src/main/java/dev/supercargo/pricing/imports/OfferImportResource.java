package dev.supercargo.pricing.imports;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Price lists from files. */
@Path("/api/v1/offer-imports")
@Tag(name = "offers")
public class OfferImportResource {

    /** Each may hold half a million offers. */
    private final Semaphore places = new Semaphore(2);

    private final OfferImport imports;
    private final Caller caller;

    OfferImportResource(OfferImport imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    /** The body is the file as it is. The same file again changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(200)
    @Operation(summary = "Takes a price list as a whole, or refuses it with rows and reasons")
    public ImportReceipt post(
            @QueryParam("format")
                    @Parameter(description = "skypilot, csv, aws-price-list, azure-retail, gcp-skus or spot-advisor")
                    @Nullable
                    String format,
            @QueryParam("provider") @Parameter(description = "whose prices a SkyPilot file holds") @Nullable
                    String provider,
            @QueryParam("asOf") @Parameter(description = "the day on which the prices held, 2026-07-20") @Nullable
                    String asOf,
            InputStream body) {
        caller.requireAdmin();
        ImportFormat known = ImportFormat.of(format == null ? "" : format);
        if (!places.tryAcquire()) {
            throw new Problem(ProblemType.UNAVAILABLE, "Two imports are running. Maybe try again in a minute.");
        }
        try {
            return imports.take(
                    body,
                    known,
                    Optional.ofNullable(provider),
                    Optional.ofNullable(asOf).map(OfferImportResource::day));
        } finally {
            places.release();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Problem.invalid("asOf", "asOf '" + text + "' is not a day such as 2026-07-20.");
        }
    }
}
