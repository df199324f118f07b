package dev.supercargo.router.kueue;

import dev.supercargo.chassis.document.Values;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Workload of Kueue, as far as its check goes.
 *
 * @param version changes with the object
 * @param owner name of the object that it stands for; empty if it has none
 * @param labels of its pods
 * @param annotations of its pods
 * @param checks state by the name of the check
 * @param isReserved whether Kueue holds quota for it, which is when checks are asked
 * @param isFinished whether it is over
 */
record Workload(
        String namespace,
        String name,
        String uid,
        String version,
        String owner,
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, String> checks,
        boolean isReserved,
        boolean isFinished) {

    /** On pods: what the job will cost, {@code 120 USD}. */
    static final String EXPECTED_COST = "supercargo.dev/expected-cost";

    static final String PENDING = "Pending";
    static final String READY = "Ready";

    static Workload of(GenericKubernetesResource resource) {
        return new Workload(
                resource.getMetadata().getNamespace(),
                resource.getMetadata().getName(),
                resource.getMetadata().getUid(),
                resource.getMetadata().getResourceVersion(),
                Objects.requireNonNullElse(resource.getMetadata().getOwnerReferences(), List.<OwnerReference>of())
                        .stream()
                        .findFirst()
                        .map(OwnerReference::getName)
                        .orElse(""),
                texts(resource, "labels"),
                texts(resource, "annotations"),
                Fields.items(resource.get("status", "admissionChecks"))
                        .collect(Collectors.toMap(
                                check -> Fields.text(check, "name"),
                                check -> Fields.text(check, "state"),
                                (one, other) -> other)),
                Fields.isTrue(resource, "QuotaReserved"),
                Fields.isTrue(resource, "Finished"));
    }

    /** What {@link #of} reads: the pods' containers are most of a workload. */
    static GenericKubernetesResource essence(GenericKubernetesResource resource) {
        resource.getMetadata().setManagedFields(null);
        Fields.items(resource.get("spec", "podSets"))
                .flatMap(podSet -> Fields.child(podSet, "template").stream())
                .forEach(template -> template.remove("spec"));
        return resource;
    }

    /** Whether the check waits for an answer. */
    boolean awaits(String check) {
        return isReserved && !isFinished && PENDING.equals(checks.get(check));
    }

    /** Whether it has passed one of the checks and is not over. */
    boolean holds(List<String> names) {
        return !isFinished && names.stream().anyMatch(check -> READY.equals(checks.get(check)));
    }

    Optional<String> jobId() {
        return Optional.ofNullable(labels.get(Names.JOB_ID));
    }

    Optional<String> statedTeam() {
        return Optional.ofNullable(labels.get(Names.TEAM));
    }

    /** @throws IllegalArgumentException if what is stated is no amount of money */
    Optional<Money> expectedCost() {
        return Optional.ofNullable(annotations.get(EXPECTED_COST)).map(Values::money);
    }

    private static Map<String, String> texts(GenericKubernetesResource resource, String field) {
        return Fields.items(resource.get("spec", "podSets"))
                .findFirst()
                .flatMap(podSet -> Fields.child(podSet, "template"))
                .flatMap(template -> Fields.child(template, "metadata"))
                .flatMap(metadata -> Fields.child(metadata, field))
                .map(texts -> texts.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue()))))
                .orElse(Map.of());
    }
}
