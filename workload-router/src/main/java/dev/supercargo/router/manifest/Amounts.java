package dev.supercargo.router.manifest;

import dev.supercargo.quantities.Memory;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a pod asks of its node. */
final class Amounts {

    private static final long MEBI = 1L << 20;

    private Amounts() {}

    /**
     * Requests what the task file says the job needs of the host, with no limit: the job has the node to itself. Accelerators
     * are requested and limited alike, as extended resources must be, unless a claim brings them.
     */
    static ResourceRequirements of(AttemptPlan plan, WorkloadRules rules) {
        Map<String, Quantity> requests = new LinkedHashMap<>();
        int vcpus = plan.file().resources().host().vcpusMin();
        if (vcpus > 0) {
            requests.put("cpu", new Quantity(Integer.toString(vcpus)));
        }
        Memory memory = plan.file().resources().host().memoryMin();
        if (memory.bytes() > 0) {
            requests.put("memory", memory(memory));
        }
        if (DeviceClaim.of(plan, rules).isPresent()) {
            return new ResourceRequirementsBuilder()
                    .withRequests(requests)
                    .addNewClaim(DeviceClaim.NAME, null)
                    .build();
        }
        String accelerator = Accelerators.resource(plan.place());
        Quantity count = new Quantity(Integer.toString(plan.place().acceleratorsPerNode()));
        requests.put(accelerator, count);
        return new ResourceRequirementsBuilder()
                .withRequests(requests)
                .withLimits(Map.of(accelerator, count))
                .build();
    }

    static Quantity memory(Memory memory) {
        long bytes = memory.bytes();
        return new Quantity(bytes % MEBI == 0 ? bytes / MEBI + "Mi" : Long.toString(bytes));
    }
}
