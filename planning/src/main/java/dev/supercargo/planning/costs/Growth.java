package dev.supercargo.planning.costs;

/**
 * How work grows from month to month, compounding.
 *
 * @param monthly 0.02 for 2 %; above −1, at most 1
 */
public record Growth(double monthly) {

    public static final Growth NONE = new Growth(0);

    public Growth {
        if (!(monthly > -1 && monthly <= 1)) {
            throw new IllegalArgumentException(
                    "growth lies above -100 % and at most at 100 % a month, but is " + 100 * monthly + " %");
        }
    }

    /** @param month from 1, in which nothing has grown yet */
    double factorIn(int month) {
        return Math.pow(1 + monthly, month - 1.0);
    }
}
