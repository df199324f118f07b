package dev.supercargo.pricing.sheets;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Customers' own prices. */
@Path("/api/v1/price-sheets")
@Tag(name = "offers")
public class PriceSheetResource {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");

    private final SheetUpload upload;
    private final Caller caller;

    PriceSheetResource(SheetUpload upload, Caller caller) {
        this.upload = upload;
        this.caller = caller;
    }

    /** CSV with a header line; columns as in docs/pricing.md. */
    @POST
    @Consumes("text/csv")
    @ResponseStatus(200)
    @Operation(summary = "Takes a price sheet as a whole, or refuses it with every bad row")
    public SheetReceipt post(@QueryParam("name") @DefaultValue("uploaded") String name, byte[] body) {
        caller.requireAdmin();
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "name must have 1 to 80 letters, digits, spaces, dots or dashes.");
        }
        return upload.take(text(body), name, caller.user());
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("body", "The body is not UTF-8 text. Maybe it is a spreadsheet and no CSV.");
        }
    }
}
