package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.accelerators.Accelerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the other features which accelerators there are. */
@ApplicationScoped
public class AcceleratorDirectory {

    private final AcceleratorRepository accelerators;

    AcceleratorDirectory(AcceleratorRepository accelerators) {
        this.accelerators = accelerators;
    }

    /** All that are not retired, by id. */
    public List<Accelerator> all() {
        return accelerators.list("retired = false order by id").stream()
                .map(AcceleratorEntity::toAccelerator)
                .toList();
    }

    /** Notes an issue at {@code path} if there is no accelerator {@code id} or it is retired. */
    public void requireKnown(RequestCheck check, String id, String path) {
        boolean known = id != null && accelerators.count("id = ?1 and retired = false", id) == 1;
        check.holds(
                known,
                path,
                "There is no accelerator " + id + ". Maybe look for it at /api/v1/accelerators?q=…, for example"
                        + " nvidia-a100-sxm-80gb.");
    }
}
