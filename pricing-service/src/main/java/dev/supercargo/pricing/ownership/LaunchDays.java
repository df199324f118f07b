package dev.supercargo.pricing.ownership;

import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** When accelerators came out, as the catalog tells. */
@ApplicationScoped
public class LaunchDays {

    private final AcceleratorRepository accelerators;

    LaunchDays(AcceleratorRepository accelerators) {
        this.accelerators = accelerators;
    }

    public Measured<LocalDate> of(String acceleratorId) {
        return accelerators
                .findByIdOptional(acceleratorId)
                .flatMap(known -> Optional.ofNullable(known.launchedOn()))
                .<Measured<LocalDate>>map(Measured::known)
                .orElseGet(() -> Measured.unknown("the catalog tells no launch of " + acceleratorId));
    }
}
