package dev.supercargo.engine.prediction.sample;

import dev.supercargo.engine.prediction.coefficients.ShippedText;
import dev.supercargo.engine.prediction.law.Estimate;
import dev.supercargo.engine.prediction.law.Law;
import dev.supercargo.engine.prediction.law.LawText;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fitted laws of training speed per sample. Immutable and thread-safe. */
public final class SampleLaws {

    private static final String NETWORKS = "networks";
    private static final String WORKLOADS = "workloads";

    private static final double PHYSICS_TENTH = 3;
    private static final double PHYSICS_TWENTIETH = 4.1;

    private final Law networks;
    private final Law workloads;
    private final UsualBatches usualBatches;

    /**
     * @param networks law of the logarithm of measured over physical seconds per sample and device
     * @param workloads law of the logarithm of seconds per sample and device
     * @param usualBatches of the workloads
     */
    public SampleLaws(Law networks, Law workloads, UsualBatches usualBatches) {
        this.networks = networks;
        this.workloads = workloads;
        this.usualBatches = usualBatches;
    }

    /** Those the engine ships. */
    public static SampleLaws fitted() {
        return Shipped.LAWS;
    }

    /** The reverse of {@link #toString}. */
    public static SampleLaws read(String text) {
        List<String> batches = text.lines()
                .filter(line -> line.startsWith(UsualBatches.PREFIX))
                .toList();
        String rest = text.lines()
                .filter(line -> !line.startsWith(UsualBatches.PREFIX))
                .collect(Collectors.joining("\n"));
        Map<String, Law> read = LawText.read(rest);
        Law networks = read.get(NETWORKS);
        Law workloads = read.get(WORKLOADS);
        if (networks == null || workloads == null) {
            throw new IllegalArgumentException("the laws of training speed must be " + NETWORKS + " and " + WORKLOADS
                    + ", but are " + read.keySet());
        }
        return new SampleLaws(networks, workloads, UsualBatches.read(batches));
    }

    /** The form in which the engine ships them. */
    @Override
    public String toString() {
        return usualBatches + LawText.write(List.of(networks, workloads));
    }

    /** A workload that was measured somewhere; unknown otherwise. */
    public Measured<SampleTime> ofWorkload(
            String workload, Device device, String stack, double devices, Measured<Double> batchPerDevice) {
        if (!workloads.knows(0, workload)) {
            return Measured.unknown("no measurement of this workload and no count of its work");
        }
        double batch = usualBatches.over(workload, device.arithmetic(), batchPerDevice);
        Point point = SampleColumns.ofWorkload(workload, device, stack, devices, batch);
        Estimate estimate = workloads.at(point);
        int same = workloads.alike(point, 0);
        return Measured.known(time(
                estimate,
                Math.exp(estimate.logarithm()) / devices,
                same > 0
                        ? same + " measured configurations of " + workload + " on this accelerator"
                        : workload + " was measured on other accelerators, carried over by data sheets"));
    }

    /** Any network whose work is known. */
    public SampleTime ofNetwork(Network network, Device device, Setting setting) {
        Point point = SampleColumns.ofNetwork(network, device, setting);
        Estimate estimate = networks.at(point);
        double physics = NetworkPhysics.secondsPerSample(network, device, setting.batchPerDevice());
        int relatives = networks.alike(point, 0);
        return time(
                estimate,
                physics * Math.exp(estimate.logarithm()) / setting.devices(),
                String.format(
                                Locale.ROOT,
                                "arithmetic and traffic of %s, times %.2f learned from ",
                                network.name(),
                                Math.exp(estimate.logarithm()))
                        + (relatives > 0
                                ? relatives + " measured configurations of its family on this accelerator"
                                : "networks of similar layers")
                        + (networks.knows(2, device.id()) ? "" : ", none on this accelerator"));
    }

    /** Arithmetic and traffic alone, for kinds of models that no law was fitted to. */
    public static SampleTime byPhysics(Network network, Device device, Setting setting) {
        return new SampleTime(
                NetworkPhysics.secondsPerSample(network, device, setting.batchPerDevice()) / setting.devices(),
                PHYSICS_TENTH,
                PHYSICS_TWENTIETH,
                "arithmetic and traffic alone, no model of this kind was measured: an order of magnitude");
    }

    public boolean knowsWorkload(String workload) {
        return workloads.knows(0, workload);
    }

    private static SampleTime time(Estimate estimate, double seconds, String evidence) {
        return new SampleTime(seconds, estimate.factorOfTen(), estimate.factorOfTwenty(), evidence);
    }

    private static final class Shipped {
        private static final SampleLaws LAWS = read(ShippedText.of(LawText.class, "sample-laws.txt"));
    }
}
