package dev.supercargo.planner.optimisations;

import dev.supercargo.chassis.caller.Reading;
import dev.supercargo.planning.optimise.BundledShelf;
import dev.supercargo.planning.optimise.Optimiser;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Optimal machines over HTTP. */
@Path("/api/v1/optimisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "optimisations")
@Blocking
public class OptimisationResource {

    private final InstantSource wall;

    OptimisationResource(InstantSource wall) {
        this.wall = wall;
    }

    @POST
    @Reading
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The best machine within a budget, to a speed, within a power limit",
            description =
                    "The body is a question (YAML or JSON), see docs/costs.md. Over the product's tables of parts and"
                            + " complete systems; the answer is exact. Nothing is stored.")
    public OptimumView optimise(String text) {
        Question question = QuestionReader.read(text);
        LocalDate today = LocalDate.ofInstant(wall.instant(), ZoneOffset.UTC);
        return OptimumView.from(
                question.goal(),
                Optimiser.solve(
                        BundledShelf.of(question.prices(), question.wanted(), today),
                        question.need(),
                        question.limits(),
                        question.goal()));
    }
}
