package dev.supercargo.router.trainingjob;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which team pays for what is in a namespace. Who may write to the namespace may spend that team's money. */
@Singleton
public final class PayingTeams {

    private static final String LABEL = "supercargo.dev/team";

    private final Map<String, String> configured = new HashMap<>();

    @Inject
    PayingTeams(TrainingJobConfig config) {
        this(config.teams().orElse(List.of()));
    }

    /**
     * @param pairs {@code namespace=team}
     * @throws IllegalArgumentException naming the pair that is none
     */
    PayingTeams(List<String> pairs) {
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("router.training-jobs.teams holds '" + pair
                        + "', expected namespace=team such as ml=research.");
            }
            configured.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
    }

    /**
     * By configuration, else by the namespace's label, else the team that is called like the namespace.
     *
     * @throws Problem if the namespace may not be read
     */
    public String of(String namespace, KubernetesClient client) {
        String known = configured.get(namespace);
        if (known != null) {
            return known;
        }
        try {
            return labelled(client.namespaces().withName(namespace).get()).orElse(namespace);
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
                throw new Problem(
                        ProblemType.FORBIDDEN,
                        "Supercargo may not read namespace " + namespace + ", so it does not know which team pays."
                                + " Maybe name it in router.training-jobs.teams as " + namespace + "=TEAM.");
            }
            throw e;
        }
    }

    private static Optional<String> labelled(Namespace namespace) {
        return Optional.ofNullable(namespace)
                .flatMap(found -> Optional.ofNullable(found.getMetadata().getLabels()))
                .map(labels -> labels.get(LABEL));
    }
}
