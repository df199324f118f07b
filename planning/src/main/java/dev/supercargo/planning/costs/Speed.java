package dev.supercargo.planning.costs;

/**
 * How much of the work an hour does.
 *
 * @param times as much as an hour of the machine that the workload is stated for; above 0
 */
public record Speed(double times) {

    public static final Speed SAME = new Speed(1);

    public Speed {
        if (!(times > 0) || Double.isInfinite(times)) {
            throw new IllegalArgumentException("a speed is above 0, but is " + times);
        }
    }
}
