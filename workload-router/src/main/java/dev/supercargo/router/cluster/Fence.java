package dev.supercargo.router.cluster;

import dev.supercargo.router.leader.Deposed;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what an earlier leader still writes out of a cluster. Each workload carries the epoch under which it was written. A
 * new leader first stamps its epoch on every workload that is not released yet; a release tells the version that it saw,
 * so that one that an earlier leader still has in hand meets a conflict, finds the newer epoch, and gives up. What was
 * released is only ever deleted, once its attempt is over, which may be done twice. Thread-safe.
 *
 * @param epoch of the term
 */
record Fence(KubernetesClient client, long epoch) {

    private static final int TRIES = 10;

    /** From when this returns, no leader of an earlier epoch can release a workload that exists. */
    void raise(String namespace, List<ResourceDefinitionContext> besidesJobs) {
        Stream<HasMetadata> jobs = client
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withLabel(Names.MANAGED_BY, Names.MANAGER)
                .list()
                .getItems()
                .stream()
                .map(job -> job);
        Stream<HasMetadata> others = besidesJobs.stream()
                .flatMap(type -> client
                        .genericKubernetesResources(type)
                        .inNamespace(namespace)
                        .withLabel(Names.MANAGED_BY, Names.MANAGER)
                        .list()
                        .getItems()
                        .stream());
        Stream.concat(jobs, others).filter(Fence::isSuspended).forEach(this::stamp);
    }

    /** The object with this epoch. */
    <T extends HasMetadata> T stamped(T object) {
        Map<String, String> annotations = new HashMap<>(annotations(object));
        annotations.put(Names.EPOCH, Long.toString(epoch));
        object.getMetadata().setAnnotations(annotations);
        return object;
    }

    /** @throws Deposed if the object was written under a newer epoch */
    void pass(HasMetadata object) {
        if (epochOf(object) > epoch) {
            throw new Deposed(object.getKind() + " " + object.getMetadata().getName() + " was written under epoch "
                    + epochOf(object) + ", this router acts under " + epoch + ".");
        }
    }

    /** Deletes a workload that should not have been created, unless the new leader has taken it over. */
    void takeBack(HasMetadata created) {
        for (int tried = 1; tried <= TRIES; tried++) {
            HasMetadata now = client.resource(created).get();
            if (now == null || epochOf(now) > epoch || !isSuspended(now)) {
                return;
            }
            try {
                client.resource(now).lockResourceVersion().delete();
                return;
            } catch (KubernetesClientException e) {
                if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                    throw e;
                }
            }
        }
    }

    static boolean isSuspended(HasMetadata workload) {
        return switch (workload) {
            case Job job -> Boolean.TRUE.equals(job.getSpec().getSuspend());
            case GenericKubernetesResource other -> Boolean.TRUE.equals(other.get("spec", "suspend"));
            default -> throw new IllegalArgumentException(workload.getKind() + " is no workload");
        };
    }

    private void stamp(HasMetadata workload) {
        pass(workload);
        try {
            client.resource(workload)
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            "{\"metadata\":{\"annotations\":{\"" + Names.EPOCH + "\":\"" + epoch + "\"}}}");
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw e;
            }
        }
    }

    private static long epochOf(HasMetadata object) {
        return Optional.ofNullable(annotations(object).get(Names.EPOCH))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static Map<String, String> annotations(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getAnnotations()).orElse(Map.of());
    }
}
