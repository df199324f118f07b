package dev.supercargo.pricing.commitments;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What commitments were used for, and which would pay. */
@Path("/api/v1")
@Tag(name = "commitments")
public class CommitmentReportResource {

    private static final String MONTH = "30";

    private final Utilisation utilisation;
    private final PurchaseAdvice advice;

    CommitmentReportResource(Utilisation utilisation, PurchaseAdvice advice) {
        this.utilisation = utilisation;
        this.advice = advice;
    }

    @GET
    @Path("commitment-utilisation")
    @Transactional
    @Operation(summary = "Shows use, waste and coverage of commitments over the last days")
    public UtilisationReport utilisation(@QueryParam("days") @DefaultValue(MONTH) int days) {
        return utilisation.report(days);
    }

    @GET
    @Path("commitment-advice")
    @Transactional
    @Operation(
            summary = "Says how many instances to commit to",
            description = "The exact optimum on the hours of use observed over the last days, for every commitment on"
                    + " sale. Spot does not count as demand; commitments that run already are taken off.")
    public AdviceView advice(@QueryParam("days") @DefaultValue(MONTH) int days) {
        return advice.advise(days);
    }
}
