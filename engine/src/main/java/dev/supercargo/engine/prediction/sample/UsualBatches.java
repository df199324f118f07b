package dev.supercargo.engine.prediction.sample;

import dev.supercargo.quantities.Measured;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The batch per device that each workload is usually measured with, against which another one counts as larger or
 * smaller.
 */
public final class UsualBatches {

    static final String PREFIX = "batch\t";

    private final Map<String, Double> batches;

    /** @param batches positive, by {@link #key} */
    public UsualBatches(Map<String, Double> batches) {
        this.batches = Map.copyOf(batches);
    }

    public static String key(String workload, Arithmetic arithmetic) {
        return workload + "\t" + arithmetic;
    }

    /** 1 if either is not known. */
    public double over(String workload, Arithmetic arithmetic, Measured<Double> batchPerDevice) {
        Double usual = batches.get(key(workload, arithmetic));
        return usual != null && batchPerDevice instanceof Measured.Known<Double>(Double batch) ? batch / usual : 1;
    }

    static UsualBatches read(Iterable<String> lines) {
        Map<String, Double> batches = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            batches.put(fields[1] + "\t" + fields[2], Double.valueOf(fields[3]));
        }
        return new UsualBatches(batches);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(batches)
                .forEach((key, batch) -> text.append(PREFIX)
                        .append(key)
                        .append('\t')
                        .append(batch)
                        .append('\n'));
        return text.toString();
    }
}
