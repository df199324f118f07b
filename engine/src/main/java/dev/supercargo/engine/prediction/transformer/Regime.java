package dev.supercargo.engine.prediction.transformer;

/** How much is known of a run's surroundings; decides how wide its interval is. */
public enum Regime {
    /** This software was measured on this accelerator. */
    KNOWN("this software was measured on this accelerator"),
    /** This software was measured, but on other accelerators. */
    UNKNOWN_ACCELERATOR("this software was measured on other accelerators only"),
    /** This software was not measured. */
    UNKNOWN_STACK("this software was not measured");

    private final String phrase;

    Regime(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }
}
