package dev.supercargo.planner.templates;

import dev.supercargo.chassis.document.Values;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.templates.ProjectSize;
import dev.supercargo.planning.templates.SizeAdvice;
import dev.supercargo.planning.templates.Standing;
import dev.supercargo.planning.templates.Standing.Count;
import dev.supercargo.planning.templates.Standing.Trait;
import dev.supercargo.planning.templates.UseTemplate;
import dev.supercargo.quantities.Memory;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates and sizes over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "templates")
@Blocking
public class TemplateResource {

    private static final double GB_MAX = 1e9;
    private static final int COUNT_MAX = Integer.MAX_VALUE;

    /** All templates. */
    public record Templates(List<TemplateView> items) {}

    @GET
    @Path("planning-templates")
    @Operation(summary = "Kinds of users, each with a cost question to begin with")
    public Templates all() {
        return new Templates(
                Stream.of(UseTemplate.values()).map(TemplateView::from).toList());
    }

    @GET
    @Path("planning-templates/{id}")
    @Operation(summary = "One kind of user")
    public TemplateView one(@PathParam("id") String id) {
        return Stream.of(UseTemplate.values())
                .filter(template -> template.id().equals(id))
                .findFirst()
                .map(TemplateView::from)
                .orElseThrow(() -> Problem.notFound("template", id));
    }

    @GET
    @Path("project-sizes/advice")
    @Operation(
            summary = "Which size suits a project by what is spent and where it stands",
            description = "traits: training_too_slow, production, real_time, regulated, several_regions")
    public SizeAdviceView size(
            @QueryParam("spent") String spent,
            @QueryParam("dataGb") @DefaultValue("0") String dataGb,
            @QueryParam("projects") @DefaultValue("1") String projects,
            @QueryParam("clients") @DefaultValue("0") String clients,
            @QueryParam("requestsPerDay") @DefaultValue("0") String requestsPerDay,
            @QueryParam("trait") List<String> traits) {
        Standing standing = new Standing(
                Memory.ofGb(read("dataGb", dataGb, Figures.number(0, GB_MAX, "GB"))),
                count("projects", projects),
                count("clients", clients),
                count("requestsPerDay", requestsPerDay),
                traits.stream()
                        .map(trait -> read("trait", trait, text -> Values.constant(Trait.class, text)))
                        .collect(Collectors.toUnmodifiableSet()));
        ProjectSize now = ProjectSize.ofBudget(read("spent", spent == null ? "" : spent, Figures::dollars));
        return SizeAdviceView.from(SizeAdvice.of(now, standing));
    }

    private static Count count(String name, String text) {
        return new Count(read(name, text, Figures.whole(0, COUNT_MAX, "")));
    }

    private static <T> T read(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, name + ": " + e.getMessage());
        }
    }
}
