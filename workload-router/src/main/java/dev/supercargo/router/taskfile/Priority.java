package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Values;

/**
 * Who goes first among jobs that wait, and what a dollar saved for a job counts where jobs compete for scarce capacity.
 *
 * @param level 0 to 100; ten more count twice as much
 */
public record Priority(int level) {

    public static final int HIGHEST = 100;

    /** Of a job that says nothing. Only platform engineers go above it. */
    public static final Priority STANDARD = new Priority(50);

    private static final double LEVELS_THAT_DOUBLE = 10;

    public Priority {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("a priority is a whole number from 0 to " + HIGHEST + ", but found "
                    + level + ". Maybe leave it out for " + 50 + ".");
        }
    }

    static Priority of(String text) {
        return new Priority(Values.natural(text));
    }

    public boolean isAbove(Priority other) {
        return level > other.level;
    }

    /** 1 for the standard. */
    public double weight() {
        return Math.pow(2, (level - STANDARD.level) / LEVELS_THAT_DOUBLE);
    }
}
