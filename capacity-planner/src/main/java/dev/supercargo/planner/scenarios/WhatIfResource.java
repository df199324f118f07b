package dev.supercargo.planner.scenarios;

import dev.supercargo.chassis.caller.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What-if questions over HTTP; nothing is stored. */
@Path("/api/v1/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
@Blocking
public class WhatIfResource {

    private final WhatIfReader reader;

    WhatIfResource(WhatIfReader reader) {
        this.reader = reader;
    }

    @POST
    @Reading
    @Consumes({"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "What becomes of a comparison of costs if things come differently",
            description =
                    "The body is a what-if question (YAML or JSON), see docs/costs.md: a change, a tornado around it, and"
                            + " draws at random from a given seed.")
    public WhatIfView ask(String text) {
        WhatIfQuestion question = reader.read(text);
        return WhatIfView.from(question.name(), question.answer());
    }
}
