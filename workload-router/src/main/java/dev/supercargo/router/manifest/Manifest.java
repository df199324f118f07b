package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Kubernetes is given for an attempt. The workload is created suspended, then come its companions, which live and go
 * with it; then it is released to its place by one change: node affinity, tolerations and {@code suspend: false} together,
 * so that no pod can ever start elsewhere. While a workload has never run, Kubernetes lets these fields change (KEP-2926).
 * Where Kueue releases it, it knows its place from the start.
 *
 * @param plan the attempt
 * @param rules what holds for it
 * @param nodes its place
 */
public record Manifest(AttemptPlan plan, WorkloadRules rules, NodeChoice nodes) {

    /** The workload as it is created. */
    public HasMetadata suspended() {
        return workload(rules.queue().map(queue -> nodes), true);
    }

    /** The workload as it is released; empty if Kueue does that. */
    public Optional<HasMetadata> released() {
        return rules.queue().isPresent() ? Optional.empty() : Optional.of(workload(Optional.of(nodes), false));
    }

    /**
     * What must be there before the first pod starts.
     *
     * @param uid of the created workload, with which they will be collected
     */
    public List<HasMetadata> companions(String uid) {
        boolean meets = switch (rules.kind()) {
            case JOB -> plan.isGang();
            // Their controllers make the Service.
            case JOBSET, TRAINJOB -> false;
        };
        Optional<DeviceClaim> claim = DeviceClaim.of(plan, rules);
        if (!meets && claim.isEmpty()) {
            return List.of();
        }
        HasMetadata workload = suspended();
        OwnerReference owner = new OwnerReferenceBuilder()
                .withApiVersion(workload.getApiVersion())
                .withKind(workload.getKind())
                .withName(plan.name())
                .withUid(uid)
                .build();
        List<HasMetadata> companions = new ArrayList<>();
        if (meets) {
            companions.add(service(owner));
        }
        claim.ifPresent(known -> companions.add(known.template(owner)));
        return companions;
    }

    static ObjectMeta metadata(AttemptPlan plan, WorkloadRules rules) {
        Map<String, String> labels = new TreeMap<>(plan.labels());
        rules.queue().ifPresent(queue -> labels.put(Names.QUEUE, queue));
        return new ObjectMetaBuilder()
                .withName(plan.name())
                .withNamespace(plan.namespace())
                .withLabels(labels)
                .build();
    }

    private HasMetadata workload(Optional<NodeChoice> place, boolean suspended) {
        return switch (rules.kind()) {
            case JOB -> JobManifest.of(plan, rules, PodTemplate.of(plan, rules, place, ofJob()), suspended);
            case JOBSET ->
                JobSetManifest.of(
                        plan,
                        rules,
                        PodTemplate.of(
                                plan,
                                rules,
                                place,
                                Optional.of(JobSetManifest.rendezvous(plan)).filter(some -> plan.isGang())),
                        suspended);
            case TRAINJOB -> TrainJobManifest.of(plan, rules, place, suspended);
        };
    }

    /** Pods of an Indexed Job are called after it, as is its Service. */
    private Optional<Rendezvous> ofJob() {
        return plan.isGang() ? Optional.of(new Rendezvous(plan.name(), plan.name())) : Optional.empty();
    }

    private Service service(OwnerReference owner) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(plan.name())
                .withNamespace(plan.namespace())
                .withLabels(plan.labels())
                .withOwnerReferences(owner)
                .endMetadata()
                .withNewSpec()
                .withClusterIP("None")
                // Nodes look for each other before they are ready.
                .withPublishNotReadyAddresses(true)
                .withSelector(Map.of(Names.WORKLOAD, plan.name()))
                .endSpec()
                .build();
    }
}
