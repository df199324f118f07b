package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The credential with which a pod tells its progress: a service account token that Kubernetes makes for this pod alone, that dies with
 * it, and that nobody but the router accepts. There is no Secret.
 *
 * @param url where the pod sends its progress
 */
public record PodToken(String url) {

    /** Whom the token is meant for. */
    public static final String AUDIENCE = "supercargo";

    private static final String VOLUME = "supercargo-token";
    private static final String DIRECTORY = "/var/run/secrets/supercargo.dev";
    private static final long EXPIRES_SECONDS = 3600;

    static Optional<PodToken> of(AttemptPlan plan, WorkloadRules rules) {
        return rules.progressUrl().map(base -> new PodToken(under(base) + "api/v1/jobs/" + plan.jobId() + "/progress"));
    }

    private static String under(URI base) {
        return base.toString().endsWith("/") ? base.toString() : base + "/";
    }

    List<EnvVar> environment() {
        return List.of(
                new EnvVar("SUPERCARGO_PROGRESS_URL", url, null),
                new EnvVar("SUPERCARGO_PROGRESS_TOKEN_FILE", DIRECTORY + "/token", null));
    }

    Volume volume() {
        return new VolumeBuilder()
                .withName(VOLUME)
                .withNewProjected()
                .addNewSource()
                .withNewServiceAccountToken(AUDIENCE, EXPIRES_SECONDS, "token")
                .endSource()
                .endProjected()
                .build();
    }

    VolumeMount mount() {
        return new VolumeMountBuilder()
                .withName(VOLUME)
                .withMountPath(DIRECTORY)
                .withReadOnly(true)
                .build();
    }
}
