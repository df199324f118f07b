package dev.supercargo.engine.spot;

import java.util.Arrays;

/**
 * Ages of a run of availability, in steps that widen: within a step the chance to end is taken as constant, between
 * steps it falls by a factor of 30 from the first minutes to the second day.
 */
public final class AgePhases {

    private static final double[] FROM_MINUTES = {
        0, 10, 20, 30, 40, 60, 80, 120, 160, 240, 320, 480, 640, 960, 1280, 1920, 2560
    };

    /** Number of phases; the last has no end. */
    public static final int COUNT = FROM_MINUTES.length;

    private AgePhases() {}

    /** The phase of a run that has lasted {@code minutes}. */
    public static int of(double minutes) {
        int found = Arrays.binarySearch(FROM_MINUTES, minutes);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** Length in hours; infinite for the last. */
    static double hours(int phase) {
        return phase == COUNT - 1 ? Double.POSITIVE_INFINITY : (FROM_MINUTES[phase + 1] - FROM_MINUTES[phase]) / 60;
    }

    /** The chance that a run in {@code phase} of unknown age within it has left it {@code hours} later. */
    static double leaving(int phase, double hours) {
        return Math.min(1, hours / hours(phase));
    }

    /** How much of {@code phase} a run of that age has behind it, 0..1; 0 in the last. */
    static double share(int phase, double ageHours) {
        return Math.clamp((ageHours - FROM_MINUTES[phase] / 60) / hours(phase), 0, 1);
    }
}
