package dev.supercargo.engine.spot;

/** How a run of one zone class goes on within one step: it ends, stays in its phase of age, or enters the next. */
final class Drift {

    private final double[] ends = new double[AgePhases.COUNT];
    private final double[] grows = new double[AgePhases.COUNT];

    /** For so many such runs at once, of which the first to end counts. */
    Drift(ZoneClass kind, boolean up, double hours, int runs) {
        for (int phase = 0; phase < AgePhases.COUNT; phase++) {
            ends[phase] = kind.ending(up, phase, hours * runs);
            grows[phase] = AgePhases.leaving(phase, hours);
        }
    }

    /** The expected value after one step, for all grid points; {@code other} holds if the run has ended. */
    void expect(float[][] after, Standing going, int phase, float[] other, float[] expected) {
        float ending = (float) ends[phase];
        float staying = (float) ((1 - ends[phase]) * (1 - grows[phase]));
        float growing = (float) ((1 - ends[phase]) * grows[phase]);
        float[] same = after[going.row(phase)];
        float[] next = after[going.row(Math.min(phase + 1, AgePhases.COUNT - 1))];
        for (int cell = 0; cell < expected.length; cell++) {
            expected[cell] = staying * same[cell] + growing * next[cell] + ending * other[cell];
        }
    }

    /** Moves a distribution over phases by one step and returns the part that ended. */
    double advance(double[] alive) {
        double ended = 0;
        for (int phase = alive.length - 1; phase >= 0; phase--) {
            double here = alive[phase];
            ended += here * ends[phase];
            double surviving = here * (1 - ends[phase]);
            alive[phase] = surviving * (1 - grows[phase]);
            if (phase + 1 < alive.length) {
                alive[phase + 1] += surviving * grows[phase];
            }
        }
        return ended;
    }
}
