package dev.supercargo.advice.assessment;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/** Present temperatures against the guide's limits under load: CPU below 85 °C, GPU below 83 °C. */
final class HeatCheck {

    private static final double PROCESSOR_MAX = 85;
    private static final double CARD_MAX = 83;

    private HeatCheck() {}

    /** One sentence for each sensor; one that says so if there is none. */
    static List<String> of(Machine machine) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "The processor", machine.processor().temperature(), PROCESSOR_MAX);
        for (Gpu gpu : machine.gpus()) {
            add(sentences, gpu.name(), gpu.temperature(), CARD_MAX);
        }
        return sentences.isEmpty()
                ? List.of("No sensor tells a temperature; the guide's limits under load are 85 °C for the processor and"
                        + " 83 °C for a GPU.")
                : List.copyOf(sentences);
    }

    private static void add(List<String> sentences, String part, Measured<Temperature> sensor, double most) {
        if (sensor instanceof Measured.Known<Temperature>(Temperature now)) {
            sentences.add(part + " has " + now
                    + (now.celsius() < most
                            ? ", below the guide's " + Math.round(most) + " °C."
                            : ", above the guide's " + Math.round(most) + " °C: it slows itself down. Maybe clean the"
                                    + " fans, or cool it better."));
        }
    }
}
