package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The outlooks of one job: thousands of offers share a few dozen sorts of devices, each of which is predicted once. */
final class Outlooks {

    private final Training training;
    private final Evidence evidence;
    private final TrainingPredictor predictor;
    private final MemoryEstimator memory;
    /** Data sheets are large to compare and shared by the offers: the object tells them apart. */
    private final Map<AcceleratorSpec, Map<Devices, Outlook>> known = new IdentityHashMap<>();

    private final Map<Capacity, MemoryVerdict> verdicts = new HashMap<>();

    private record Devices(int perNode, int nodes, Measured<Bandwidth> link) {}

    /** Memory does not ask what computes in it: many accelerators share a verdict. */
    private record Capacity(Memory each, int devices) {}

    Outlooks(Training training, Evidence evidence, TrainingPredictor predictor, MemoryEstimator memory) {
        this.training = training;
        this.evidence = evidence;
        this.predictor = predictor;
        this.memory = memory;
    }

    Outlook of(NodeShape node, int perNode, int nodes) {
        return known.computeIfAbsent(node.accelerator(), first -> new HashMap<>())
                .computeIfAbsent(new Devices(perNode, nodes, node.interNodeLink()), devices -> predict(devices, node));
    }

    /** The verdict alone, for those that want to know whether the rest is worth predicting. */
    MemoryVerdict memory(NodeShape node, int devices) {
        return verdicts.computeIfAbsent(
                new Capacity(node.accelerator().memory(), devices),
                capacity -> memory.estimate(training.model(), training.setup(), capacity.each(), capacity.devices()));
    }

    private Outlook predict(Devices devices, NodeShape node) {
        MemoryVerdict verdict = memory(node, devices.perNode() * devices.nodes());
        Training resolved = verdict instanceof MemoryVerdict.Fits fits ? training.withSetup(fits.setup()) : training;
        Cluster cluster = new Cluster(node.accelerator(), devices.perNode(), devices.nodes(), devices.link());
        return new Outlook(verdict, predictor.predict(resolved, cluster, evidence));
    }
}
