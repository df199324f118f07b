package dev.supercargo.planner.waste;

/**
 * Work that can be compared: the same model, counted in the same unit, at the same precision, paid for in the same market,
 * on simulated or on real machines.
 *
 * @param unit {@code TOKEN} or {@code SAMPLE}
 */
public record Task(String model, String unit, String precision, String market, boolean simulated) {

    @Override
    public String toString() {
        return model + " in " + precision + " on " + market;
    }
}
