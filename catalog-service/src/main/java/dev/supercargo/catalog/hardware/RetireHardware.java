package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.hardware.search.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Takes an imported part out of the catalog; what comes with the product stays. */
@ApplicationScoped
class RetireHardware {

    private final HardwareCatalogue catalogue;
    private final PartTable parts;
    private final Revision revision;

    RetireHardware(HardwareCatalogue catalogue, PartTable parts, Revision revision) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.revision = revision;
    }

    @Transactional
    void retire(String id) {
        StoredHardware found = catalogue
                .current()
                .index()
                .get(id)
                .map(Item::payload)
                .orElseThrow(() -> Problem.notFound("hardware", id));
        if (found.standing().origin() == Origin.BUNDLED) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    id + " comes with the product and stays. Maybe leave it out of your searches.");
        }
        revision.grow();
        parts.retire(Set.of(id));
    }
}
