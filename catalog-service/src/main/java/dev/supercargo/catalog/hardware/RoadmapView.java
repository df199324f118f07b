package dev.supercargo.catalog.hardware;

import dev.supercargo.hardware.parts.RoadmapEntry;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of technology as REST tells it. */
@Schema(name = "RoadmapEntry")
record RoadmapView(
        String id,
        RoadmapEntry.Domain domain,
        String name,
        RoadmapEntry.Stage stage,

        @Schema(description = "Year, or year and month", examples = "2026")
        String when,

        String what,
        String note,
        String source,
        LocalDate asOf) {

    static RoadmapView from(RoadmapEntry entry) {
        return new RoadmapView(
                entry.id(),
                entry.domain(),
                entry.name(),
                entry.stage(),
                entry.when(),
                entry.what(),
                entry.provenance().note(),
                entry.provenance().source(),
                entry.provenance().asOf());
    }
}
