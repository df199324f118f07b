package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.WorkloadKind;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cluster serves besides Kubernetes' own, as far as the router may use it.
 *
 * @param groupVersions such as {@code jobset.x-k8s.io/v1alpha2}
 */
public record ClusterApis(Set<String> groupVersions) {

    static final String JOBSET = "jobset.x-k8s.io/v1alpha2";
    static final String TRAINER = "trainer.kubeflow.org/v1alpha1";
    static final String RESOURCE_CLAIMS = "resource.k8s.io/v1";
    private static final String KUEUE_GROUP = "kueue.x-k8s.io/";
    private static final Set<String> KUEUE_VERSIONS = Set.of("v1beta1", "v1beta2");

    public ClusterApis {
        groupVersions = Set.copyOf(groupVersions);
    }

    /** Without what the router may not use: it would be refused there. */
    public ClusterApis only(Set<Extension> allowed) {
        Set<String> closed = Arrays.stream(Extension.values())
                .filter(extension -> !allowed.contains(extension))
                .map(Extension::groupVersion)
                .collect(Collectors.toUnmodifiableSet());
        return new ClusterApis(groupVersions.stream()
                .filter(version -> !closed.contains(version))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean serves(WorkloadKind kind) {
        return switch (kind) {
            case JOB -> true;
            case JOBSET -> groupVersions.contains(JOBSET);
            case TRAINJOB -> groupVersions.contains(TRAINER);
        };
    }

    /** Whether Kueue is there to release what waits in its queues. */
    boolean hasQueues() {
        return groupVersions.stream().anyMatch(version -> version.startsWith(KUEUE_GROUP));
    }

    /** The version of Kueue's API to speak; empty without Kueue. */
    public Optional<String> kueue() {
        return groupVersions.stream()
                .filter(version -> version.startsWith(KUEUE_GROUP))
                .map(version -> version.substring(KUEUE_GROUP.length()))
                .filter(KUEUE_VERSIONS::contains)
                .max(Comparator.naturalOrder());
    }

    boolean hasDeviceClaims() {
        return groupVersions.contains(RESOURCE_CLAIMS);
    }

    /** Kinds that may hold an attempt instead of a Job. */
    public List<ResourceDefinitionContext> workloadsBesidesJobs() {
        return Stream.of(WorkloadKind.JOBSET, WorkloadKind.TRAINJOB)
                .filter(this::serves)
                .map(kind ->
                        kind == WorkloadKind.JOBSET ? definition(JOBSET, "JobSet") : definition(TRAINER, "TrainJob"))
                .toList();
    }

    private static ResourceDefinitionContext definition(String groupVersion, String kind) {
        int slash = groupVersion.indexOf('/');
        return new ResourceDefinitionContext.Builder()
                .withGroup(groupVersion.substring(0, slash))
                .withVersion(groupVersion.substring(slash + 1))
                .withKind(kind)
                .withPlural(kind.toLowerCase(Locale.ROOT) + "s")
                .withNamespaced(true)
                .build();
    }
}
