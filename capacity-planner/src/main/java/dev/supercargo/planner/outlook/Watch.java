package dev.supercargo.planner.outlook;

/**
 * Whether an alert is open. It opens when the level was 1 or more in two looks in a row and closes when it was below 0.9 in
 * three, so that a level that trembles around its limit raises one alert. While open it becomes more urgent, never less.
 *
 * @param open whether the alert is open
 * @param severity the highest since it opened
 * @param streak looks in a row that spoke for the other state
 */
public record Watch(boolean open, Severity severity, int streak) {

    /** Where an open alert begins to end. */
    public static final double CLEAR_BELOW = 0.9;

    private static final double RAISE_AT = 1;
    private static final int LOOKS_TO_RAISE = 2;
    private static final int LOOKS_TO_CLEAR = 3;

    /** What a look changed. */
    public enum Change {
        NONE,
        RAISED,
        ESCALATED,
        CLEARED
    }

    /** A look and what it changed. */
    public record Look(Watch watch, Change change) {}

    /** Of something that was never looked at. */
    public static Watch calm() {
        return new Watch(false, Severity.WARNING, 0);
    }

    public Look at(double level, Severity now) {
        return open ? whileOpen(level, now) : whileCalm(level, now);
    }

    /** What the alert was about does not exist any more. */
    public Look gone() {
        return new Look(calm(), open ? Change.CLEARED : Change.NONE);
    }

    private Look whileCalm(double level, Severity now) {
        if (level < RAISE_AT) {
            return new Look(calm(), Change.NONE);
        }
        return streak + 1 < LOOKS_TO_RAISE
                ? new Look(new Watch(false, Severity.WARNING, streak + 1), Change.NONE)
                : new Look(new Watch(true, now, 0), Change.RAISED);
    }

    private Look whileOpen(double level, Severity now) {
        if (level < CLEAR_BELOW) {
            return streak + 1 < LOOKS_TO_CLEAR
                    ? new Look(new Watch(true, severity, streak + 1), Change.NONE)
                    : new Look(calm(), Change.CLEARED);
        }
        return level >= RAISE_AT && now.compareTo(severity) > 0
                ? new Look(new Watch(true, now, 0), Change.ESCALATED)
                : new Look(new Watch(true, severity, 0), Change.NONE);
    }
}
