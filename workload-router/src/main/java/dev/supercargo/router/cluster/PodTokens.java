package dev.supercargo.router.cluster;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.manifest.PodToken;
import io.fabric8.kubernetes.api.model.authentication.TokenReview;
import io.fabric8.kubernetes.api.model.authentication.TokenReviewBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenReviewStatus;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a cluster whose token it is. */
@ApplicationScoped
public class PodTokens {

    private static final String POD_UID = "authentication.kubernetes.io/pod-uid";

    private final Clusters clusters;
    private final JobMirrors mirrors;

    PodTokens(Clusters clusters, JobMirrors mirrors) {
        this.clusters = clusters;
        this.mirrors = mirrors;
    }

    /**
     * Uid of the pod that the token was made for; empty if it is none of a living pod, or for somebody else's ears.
     *
     * @throws Problem 503 if the cluster does not answer, or does not let the router ask
     */
    public Optional<String> podOf(String token, String cluster) {
        try {
            return clusters.named(cluster)
                    .map(connected ->
                            connected.client().resource(review(token)).create().getStatus())
                    .filter(status -> Boolean.TRUE.equals(status.getAuthenticated())
                            && Optional.ofNullable(status.getAudiences())
                                    .orElse(List.of())
                                    .contains(PodToken.AUDIENCE))
                    .flatMap(PodTokens::uid);
        } catch (KubernetesClientException e) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "Cluster " + cluster + " does not say whose token it is. Maybe report again later.");
        }
    }

    static TokenReview review(String token) {
        return new TokenReviewBuilder()
                .withNewSpec()
                .withToken(token)
                .withAudiences(PodToken.AUDIENCE)
                .endSpec()
                .build();
    }

    /** Whether that pod is one of the workload's. */
    public boolean belongs(String podUid, String cluster, String workload) {
        return mirrors.of(cluster).stream()
                .flatMap(mirror -> mirror.pods(workload).stream())
                .anyMatch(pod -> podUid.equals(pod.getMetadata().getUid()));
    }

    private static Optional<String> uid(TokenReviewStatus status) {
        return Optional.ofNullable(status.getUser().getExtra())
                .map((Map<String, List<String>> extra) -> extra.get(POD_UID))
                .flatMap(uids -> uids.stream().findFirst());
    }
}
