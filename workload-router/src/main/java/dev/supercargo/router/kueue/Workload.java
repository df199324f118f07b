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
import java.util.stream.Stream;

/**
 * A Workload of Kueue, as far as its check goes.
 *
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
                Objects.requireNonNullElse(resource.getMetadata().getOwnerReferences(), List.<OwnerReference>of())
                        .stream()
                        .findFirst()
                        .map(OwnerReference::getName)
                        .orElse(""),
                texts(resource, "labels"),
                texts(resource, "annotations"),
                items(resource.get("status", "admissionChecks"))
                        .collect(Collectors.toMap(
                                check -> text(check, "name"), check -> text(check, "state"), (one, other) -> other)),
                isTrue(resource, "QuotaReserved"),
                isTrue(resource, "Finished"));
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

    private static boolean isTrue(GenericKubernetesResource resource, String type) {
        return items(resource.get("status", "conditions"))
                .anyMatch(condition -> text(condition, "type").equals(type)
                        && text(condition, "status").equals("True"));
    }

    private static Map<String, String> texts(GenericKubernetesResource resource, String field) {
        return items(resource.get("spec", "podSets"))
                .findFirst()
                .flatMap(podSet -> child(podSet, "template"))
                .flatMap(template -> child(template, "metadata"))
                .flatMap(metadata -> child(metadata, field))
                .map(texts -> texts.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue()))))
                .orElse(Map.of());
    }

    private static Optional<Map<?, ?>> child(Map<?, ?> parent, String field) {
        return parent.get(field) instanceof Map<?, ?> child ? Optional.of(child) : Optional.empty();
    }

    private static Stream<Map<?, ?>> items(Object list) {
        return list instanceof List<?> items
                ? items.stream().mapMulti((item, into) -> {
                    if (item instanceof Map<?, ?> mapping) {
                        into.accept(mapping);
                    }
                })
                : Stream.empty();
    }

    private static String text(Map<?, ?> mapping, String field) {
        return mapping.get(field) instanceof String text ? text : "";
    }
}
