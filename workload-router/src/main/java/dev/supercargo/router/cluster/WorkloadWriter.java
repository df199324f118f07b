package dev.supercargo.router.cluster;

import dev.supercargo.router.leader.Deposed;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.Optional;

/**
 * Writes an attempt's objects by server-side apply under the router's own field manager, so that fields which others set
 * (Kueue's node selector, an administrator's label) stay theirs. A conflict over a field is never forced: it says that
 * somebody else decides about this workload. The fence keeps out an earlier leader.
 *
 * @param stillLeads asked before a workload is released, because one that is created after a new leader raised its fence
 *     carries no stamp of it; throws {@link Deposed} if there is a newer epoch
 */
record WorkloadWriter(KubernetesClient client, Fence fence, Runnable stillLeads) {

    private static final int UNPROCESSABLE = 422;

    /** Of one release; each but the last met another workload of that name. */
    private static final int TRIES = 10;

    /** Whether somebody may have begun a workload before. */
    enum Tried {
        NEVER,
        MAYBE
    }

    /**
     * Creates the suspended workload and its companions, then releases it. What an earlier try did stays as it is: a workload
     * that is released already is complete.
     *
     * @param tried if never, the cluster need not be asked what is there
     * @throws Deposed if another router leads; nothing runs then that would not run without this call
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    void start(Manifest manifest, Tried tried) {
        HasMetadata suspended = fence.stamped(manifest.suspended());
        HasMetadata there = switch (tried) {
            case NEVER -> null;
            case MAYBE -> client.resource(suspended).get();
        };
        if (there != null) {
            fence.pass(there);
            if (!Fence.isSuspended(there)) {
                return;
            }
        }
        HasMetadata workload = there == null ? apply(suspended) : there;
        confirm(workload);
        manifest.companions(workload.getMetadata().getUid()).forEach(this::apply);
        manifest.released().ifPresent(released -> release(fence.stamped(released), workload));
    }

    private void confirm(HasMetadata workload) {
        try {
            stillLeads.run();
        } catch (Deposed e) {
            fence.takeBack(workload);
            throw e;
        }
    }

    /**
     * Releases the workload on condition that it is the one that was seen, and that no newer leader has stamped it: then the
     * epoch is another's field with another value. Kubernetes itself writes to a new workload meanwhile, so its version is
     * no condition.
     */
    private void release(HasMetadata released, HasMetadata created) {
        HasMetadata seen = created;
        for (int tried = 1; ; tried++) {
            fence.pass(seen);
            if (!Fence.isSuspended(seen)) {
                return;
            }
            released.getMetadata().setUid(seen.getMetadata().getUid());
            try {
                client.resource(released).fieldManager(Names.FIELD_MANAGER).serverSideApply();
                return;
            } catch (KubernetesClientException e) {
                seen = afterRefusal(released, e, tried);
            }
        }
    }

    /** What is there now, if trying again makes sense. */
    private HasMetadata afterRefusal(HasMetadata released, KubernetesClientException refusal, int tried) {
        HasMetadata now = client.resource(released).get();
        if (now == null) {
            throw refusal;
        }
        fence.pass(now);
        if (refusal.getCode() == UNPROCESSABLE && Fence.isSuspended(now)) {
            // An earlier try created it from other settings, in fields that cannot change. It has never run: the next
            // try may create it again.
            client.resource(now).lockResourceVersion().delete();
            throw refusal;
        }
        if (refusal.getCode() != HttpURLConnection.HTTP_CONFLICT || tried == TRIES) {
            throw refusal;
        }
        if (isAboutFields(refusal)) {
            throw contested(released, refusal);
        }
        return now;
    }

    private HasMetadata apply(HasMetadata desired) {
        try {
            return client.resource(desired).fieldManager(Names.FIELD_MANAGER).serverSideApply();
        } catch (KubernetesClientException e) {
            throw isAboutFields(e) ? contested(desired, e) : e;
        }
    }

    /** Not because the object has changed, but because fields of it are somebody else's. */
    private static boolean isAboutFields(KubernetesClientException refusal) {
        return refusal.getCode() == HttpURLConnection.HTTP_CONFLICT
                && Optional.ofNullable(refusal.getStatus())
                        .map(Status::getDetails)
                        .map(StatusDetails::getCauses)
                        .filter(causes -> !causes.isEmpty())
                        .isPresent();
    }

    private static ClusterUnavailable contested(HasMetadata desired, KubernetesClientException e) {
        return new ClusterUnavailable(
                desired.getKind() + " " + desired.getMetadata().getName() + " has fields that somebody else decides: "
                        + e.getMessage(),
                e);
    }
}
