package dev.supercargo.planner.reports.pdf;

/**
 * A colour.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
record Ink(float red, float green, float blue) {

    static final Ink BLACK = new Ink(0.1f, 0.1f, 0.12f);
    static final Ink GREY = new Ink(0.45f, 0.45f, 0.5f);
    static final Ink RULE = new Ink(0.82f, 0.82f, 0.85f);

    /** For the series of a chart; told apart in grey and by most colour-blind people, too. */
    private static final Ink[] SERIES = {
        new Ink(0.0f, 0.35f, 0.6f),
        new Ink(0.9f, 0.55f, 0.1f),
        new Ink(0.1f, 0.6f, 0.5f),
        new Ink(0.65f, 0.2f, 0.45f),
        new Ink(0.4f, 0.4f, 0.4f)
    };

    static Ink ofSeries(int index) {
        return SERIES[index % SERIES.length];
    }
}
