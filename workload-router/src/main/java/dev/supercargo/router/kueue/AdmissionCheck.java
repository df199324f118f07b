package dev.supercargo.router.kueue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Optional;

/**
 * An AdmissionCheck that the router answers.
 *
 * @param isActive whether Kueue was told that somebody answers it
 */
record AdmissionCheck(String name, boolean isActive) {

    static final String CONTROLLER = "supercargo.dev/budget";

    /** Empty if another controller answers it. */
    static Optional<AdmissionCheck> of(GenericKubernetesResource resource) {
        return CONTROLLER.equals(resource.get("spec", "controllerName"))
                ? Optional.of(new AdmissionCheck(resource.getMetadata().getName(), Fields.isTrue(resource, "Active")))
                : Optional.empty();
    }
}
