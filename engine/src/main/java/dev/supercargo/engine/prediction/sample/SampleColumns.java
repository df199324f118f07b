package dev.supercargo.engine.prediction.sample;

import dev.supercargo.engine.prediction.law.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the two laws of this package see of a question, column by column. Logarithms are natural. */
public final class SampleColumns {

    /** Label columns of the law of described networks. */
    public static final List<String> NETWORK_LABELS =
            List.of("family", "network", "accelerator", "arithmetic", "stack", "layout");

    /** Number columns of the law of described networks; the traits follow. */
    public static final List<String> NETWORK_NUMBERS = Stream.concat(
                    Stream.of(
                            "ln_gmacs",
                            "ln_activations_per_mac",
                            "ln_parameters_per_mac",
                            "ln_activations_per_step",
                            "ln_side",
                            "ln_peak",
                            "ln_bandwidth",
                            "ln_devices"),
                    Stream.of(Trait.values()).map(trait -> trait.name().toLowerCase(Locale.ROOT)))
            .toList();

    public static final int FIRST_TRAIT = NETWORK_NUMBERS.size() - Trait.values().length;

    /** Label columns of the law of measured workloads. */
    public static final List<String> WORKLOAD_LABELS = List.of("workload", "accelerator", "arithmetic", "stack");

    /** Number columns of the law of measured workloads. */
    public static final List<String> WORKLOAD_NUMBERS = List.of(
            "ln_peak",
            "ln_bandwidth",
            "ln_memory",
            "ln_single",
            "ln_devices",
            "ln_batch_over_usual",
            "ln_devices_link");

    private SampleColumns() {}

    /** Distance in the column of each trait at which two networks resemble each other by 61 %. */
    public static List<Double> traitLengths() {
        return Stream.of(Trait.values()).map(trait -> 1 / trait.weight()).toList();
    }

    public static List<Integer> traitColumns() {
        return IntStream.range(FIRST_TRAIT, NETWORK_NUMBERS.size()).boxed().toList();
    }

    public static Point ofNetwork(Network network, Device device, Setting setting) {
        double macs = Math.log(network.forwardGigaMacs());
        double activations = Math.log(network.megaActivations());
        String name = Family.plain(network.name());
        double[] numbers = new double[NETWORK_NUMBERS.size()];
        numbers[0] = macs;
        numbers[1] = activations - macs;
        numbers[2] = Math.log(network.megaParameters()) - macs;
        numbers[3] = activations + Math.log(setting.batchPerDevice());
        numbers[4] = Math.log(network.side());
        numbers[5] = Math.log(device.peak() / NetworkPhysics.REFERENCE_PEAK);
        numbers[6] = Math.log(device.bandwidth() / NetworkPhysics.REFERENCE_BANDWIDTH);
        numbers[7] = Math.log(setting.devices());
        for (Trait trait : Trait.values()) {
            numbers[FIRST_TRAIT + trait.ordinal()] = trait.of(name) ? 1 : 0;
        }
        return new Point(
                List.of(
                        Family.of(network.name()),
                        name,
                        device.id(),
                        device.arithmetic().name(),
                        setting.stack(),
                        setting.layout()),
                numbers);
    }

    /** @param batchOverUsual batch per device over the usual one of the workload; 1 if either is not known */
    public static Point ofWorkload(
            String workload, Device device, String stack, double devices, double batchOverUsual) {
        List<String> labels = new ArrayList<>(
                List.of(workload, device.id(), device.arithmetic().name(), stack));
        double many = Math.log(devices);
        return new Point(
                labels,
                Math.log(device.peak() / 90e12),
                Math.log(device.bandwidth() / 900e9),
                Math.log(device.memory() / 32e9),
                Math.log(device.single() / 20e12),
                many,
                Math.log(batchOverUsual),
                many * Math.log(device.link() / 27e9));
    }
}
