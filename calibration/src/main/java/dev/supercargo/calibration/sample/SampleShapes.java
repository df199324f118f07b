package dev.supercargo.calibration.sample;

import dev.supercargo.engine.prediction.law.LawShape;
import dev.supercargo.engine.prediction.law.Regime;
import dev.supercargo.engine.prediction.law.Term;
import dev.supercargo.engine.prediction.sample.SampleColumns;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of both laws. Their deviations and lengths were searched at random to make blind errors small: whole
 * families left out for networks, accelerators and configurations for workloads.
 */
final class SampleShapes {

    private static final int FAMILY = 0;
    private static final int NETWORK = 1;
    private static final int NETWORK_ACCELERATOR = 2;
    private static final int NETWORK_ARITHMETIC = 3;
    private static final int NETWORK_STACK = 4;
    private static final int LAYOUT = 5;

    private static final int WORKLOAD = 0;
    private static final int ACCELERATOR = 1;
    private static final int ARITHMETIC = 2;
    private static final int STACK = 3;

    static final List<Regime> NETWORK_REGIMES = List.of(
            new Regime("the same family on the same accelerator", List.of(FAMILY, NETWORK_ACCELERATOR), 1),
            new Regime("a new family", List.of(NETWORK_ACCELERATOR), 1),
            new Regime("a new accelerator", List.of(), 1));

    static final List<Regime> WORKLOAD_REGIMES = List.of(
            new Regime("the same accelerator", List.of(WORKLOAD, ACCELERATOR), 1),
            new Regime("a new accelerator", List.of(WORKLOAD), 1),
            new Regime("a new workload", List.of(), 1));

    private SampleShapes() {}

    static LawShape networks() {
        List<Integer> sizes = List.of(0, 1, 2, 3, 4);
        List<Double> sizeLengths = List.of(1.95, 0.89, 3.0, 1.47, 2.56);
        List<Integer> traits = SampleColumns.traitColumns();
        List<Double> traitLengths = SampleColumns.traitLengths();
        List<Integer> all = new ArrayList<>(sizes);
        all.addAll(traits);
        List<Double> allLengths = new ArrayList<>(sizeLengths);
        allLengths.addAll(traitLengths);
        List<Term> terms = new ArrayList<>(List.of(
                Term.level("all", 0.7),
                Term.smooth("size and layers", 0.36, all, allLengths),
                Term.smooth("size and layers by layout", 0.20, all, allLengths, LAYOUT),
                Term.smooth("layers", 0.25, traits, traitLengths),
                Term.smooth("layers by layout", 0.20, traits, traitLengths, LAYOUT),
                Term.level("network", 0.06, NETWORK),
                Term.level("layout", 0.2, LAYOUT),
                Term.level("stack", 0.15, NETWORK_STACK),
                Term.level("arithmetic", 0.2, NETWORK_ARITHMETIC),
                Term.slope("peak", 0.2, 5),
                Term.slope("bandwidth", 0.2, 6),
                Term.slope("devices", 0.05, 7),
                Term.level("accelerator", 0.1, NETWORK_ACCELERATOR),
                Term.level("accelerator by arithmetic", 0.1, NETWORK_ACCELERATOR, NETWORK_ARITHMETIC),
                Term.level("network by stack and arithmetic", 0.1, NETWORK, NETWORK_STACK, NETWORK_ARITHMETIC),
                Term.smooth("hardware", 0.15, List.of(5, 6), List.of(0.7, 0.7), NETWORK_ARITHMETIC)));
        for (int size : List.of(0, 1, 2, 3)) {
            terms.add(Term.slope("slope " + SampleColumns.NETWORK_NUMBERS.get(size), 0.08, size));
        }
        for (int i = 0; i < traits.size(); i++) {
            String name = SampleColumns.NETWORK_NUMBERS.get(traits.get(i));
            terms.add(Term.slope(name, 0.15 / traitLengths.get(i), traits.get(i)));
            terms.add(Term.slope(name + " by layout", 0.10 / traitLengths.get(i), traits.get(i), LAYOUT));
        }
        return new LawShape("networks", SampleColumns.NETWORK_LABELS, SampleColumns.NETWORK_NUMBERS, terms, 0.25);
    }

    static LawShape workloads() {
        List<Integer> hardware = List.of(0, 1, 2, 3);
        List<Double> lengths = List.of(0.656, 0.656, 1.2, 0.589);
        return new LawShape(
                "workloads",
                SampleColumns.WORKLOAD_LABELS,
                SampleColumns.WORKLOAD_NUMBERS,
                List.of(
                        Term.level("workload", 4.75, WORKLOAD),
                        Term.level("arithmetic", 0.3, ARITHMETIC),
                        Term.level("workload by arithmetic", 0.353, WORKLOAD, ARITHMETIC),
                        Term.slope("peak", 0.225, 0),
                        Term.slope("bandwidth", 0.762, 1),
                        Term.slope("peak of the workload", 0.3, 0, WORKLOAD),
                        Term.slope("bandwidth of the workload", 0.495, 1, WORKLOAD),
                        Term.slope("32-bit rate of the workload", 0.06, 3, WORKLOAD),
                        Term.slope("devices", 0.064, 4),
                        Term.slope("devices of the workload", 0.1, 4, WORKLOAD),
                        Term.slope("devices of the accelerator", 0.016, 4, ACCELERATOR),
                        Term.slope("devices by link", 0.14, 6),
                        Term.slope("batch", 0.3, 5),
                        Term.slope("batch of the workload", 0.152, 5, WORKLOAD),
                        Term.smooth(
                                "batch and hardware of the workload",
                                0.237,
                                List.of(0, 1, 2, 3, 5),
                                List.of(0.656, 0.656, 1.2, 0.589, 0.492),
                                WORKLOAD),
                        Term.smooth("hardware", 0.2, hardware, lengths),
                        Term.smooth("hardware of the workload", 0.087, hardware, lengths, WORKLOAD),
                        Term.smooth(
                                "hardware of the workload by arithmetic", 0.1, hardware, lengths, WORKLOAD, ARITHMETIC),
                        Term.smooth(
                                "devices and hardware of the workload",
                                0.171,
                                List.of(0, 1, 2, 3, 4),
                                List.of(0.656, 0.656, 1.2, 0.589, 1.25),
                                WORKLOAD),
                        Term.level("accelerator", 0.059, ACCELERATOR),
                        Term.level("workload on the accelerator", 0.08, WORKLOAD, ACCELERATOR),
                        Term.level(
                                "workload on the accelerator by arithmetic", 0.131, WORKLOAD, ACCELERATOR, ARITHMETIC),
                        Term.level("stack of the workload", 0.068, WORKLOAD, STACK, ARITHMETIC)),
                0.064);
    }
}
