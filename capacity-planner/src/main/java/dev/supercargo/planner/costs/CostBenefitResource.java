package dev.supercargo.planner.costs;

import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.GuideExample;
import dev.supercargo.planning.costs.GuideExamples;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of costs over HTTP. */
@Path("/api/v1/cost-benefits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "costs")
@Blocking
public class CostBenefitResource {

    private final CompleteCosts completeCosts;
    private final CostQuestionReader reader;

    CostBenefitResource(CompleteCosts completeCosts, CostQuestionReader reader) {
        this.completeCosts = completeCosts;
        this.reader = reader;
    }

    /** The guide's calculations. */
    public record GuideExamplesView(List<GuideExample> items) {}

    @POST
    @Reading
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Compare what buying, leasing and renting cost over years",
            description =
                    "The body is a cost question (YAML or JSON), see docs/costs.md. Instead of options it may name an"
                            + " accelerator under platform: the options are then bought hardware and the cheapest offers. Nothing"
                            + " is stored. Every mistake is named by its field and line.")
    public CostBenefitView compare(String question) {
        CompleteCosts.Completed whole = completeCosts.complete(question);
        CostBenefitView answer = CostBenefitView.from(CostBenefit.of(reader.read(whole.text())));
        return whole.sources().isEmpty() ? answer : answer.with(whole.text(), whole.sources());
    }

    @GET
    @Path("guide-examples")
    @Operation(summary = "The hardware guide's calculations beside the same ones done again")
    public GuideExamplesView guideExamples() {
        return new GuideExamplesView(GuideExamples.all());
    }
}
