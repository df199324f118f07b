package dev.supercargo.router.kueue;

import dev.supercargo.router.cluster.Watched;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The checks by budget of one cluster. Checks and workloads are watched; while a watch is not open they are read. No workload
 * is looked at before an AdmissionCheck names the router. For one thread.
 */
final class BudgetChecks implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BudgetChecks.class);

    private final String cluster;
    private final KueueGateway kueue;
    private final Runnable changed;
    private final Watched<GenericKubernetesResource> checks;
    private Watched<GenericKubernetesResource> workloads;

    /** By workload and its version: until the watch has told of the answer, the workload seems to wait still. */
    private Map<Asked, Answer> given = new HashMap<>();

    private record Asked(String uid, String version, String check) {}

    /** @param changed told when there may be something to answer; must not block */
    BudgetChecks(String cluster, KueueGateway kueue, Runnable changed) {
        this.cluster = cluster;
        this.kueue = kueue;
        this.changed = changed;
        this.checks = kueue.watchChecks(cluster, changed);
    }

    /** Whether the cluster is still spoken to in this way. */
    boolean isBy(KueueGateway other) {
        return kueue.equals(other);
    }

    /**
     * Answers every workload that waits.
     *
     * @return workloads that have passed and are not over
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    List<Workload> round(Function<Workload, Answer> answers, Supplier<Instant> clock) {
        List<AdmissionCheck> own = current(checks, kueue::checks).stream()
                .flatMap(check -> AdmissionCheck.of(check).stream())
                .sorted(Comparator.comparing(AdmissionCheck::name))
                .toList();
        own.stream().filter(check -> !check.isActive()).forEach(check -> kueue.activate(check.name(), clock.get()));
        if (own.isEmpty()) {
            return List.of();
        }
        if (workloads == null) {
            workloads = kueue.watchWorkloads(cluster, changed);
        }
        Map<Asked, Answer> now = new HashMap<>();
        List<Workload> holding = new ArrayList<>();
        List<String> names = own.stream().map(AdmissionCheck::name).toList();
        for (GenericKubernetesResource resource : current(workloads, kueue::workloads)) {
            Workload workload = Workload.of(resource);
            boolean passed = workload.holds(names);
            for (String check : names) {
                if (workload.awaits(check)) {
                    Asked asked = new Asked(workload.uid(), workload.version(), check);
                    Answer answer = given.get(asked);
                    if (answer == null) {
                        answer = answers.apply(workload);
                        kueue.answer(workload, check, answer, clock.get());
                        LOG.infof("workload %s/%s: %s", workload.namespace(), workload.name(), answer.message());
                    }
                    now.put(asked, answer);
                    passed |= answer instanceof Answer.Ready;
                }
            }
            if (passed) {
                holding.add(workload);
            }
        }
        given = now;
        return holding;
    }

    @Override
    public void close() {
        checks.close();
        if (workloads != null) {
            workloads.close();
        }
    }

    private static List<GenericKubernetesResource> current(
            Watched<GenericKubernetesResource> watched, Supplier<List<GenericKubernetesResource>> read) {
        return watched.isCurrent() ? watched.all() : read.get();
    }
}
