package dev.supercargo.router.taskfile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.OptionalDouble;

/**
 * How a job's log tells its progress: a regular expression (RE2 syntax) with one group, the percentage, or two, what is
 * done and how much there is. It is matched in time linear in the line, whatever the expression.
 */
public final class ProgressPattern {

    private static final int LENGTH_MAX = 500;
    private static final int LINE_MAX = 4_096;

    private final Pattern pattern;

    private ProgressPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException for people, if it is no such expression */
    static ProgressPattern of(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "expected an expression of 1 to " + LENGTH_MAX + " characters, but it has " + text.length() + ".");
        }
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.groupCount() < 1 || pattern.groupCount() > 2) {
                throw new IllegalArgumentException("expected one group for the percentage, such as '(\\d+)%', or two"
                        + " for step and steps, such as 'step (\\d+)/(\\d+)', but '" + text + "' has "
                        + pattern.groupCount() + ".");
            }
            return new ProgressPattern(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no regular expression: " + e.getDescription() + ".", e);
        }
    }

    /** The share of the work that a line says is done, 0..1; empty if it says nothing, or nonsense. */
    public OptionalDouble read(String line) {
        Matcher matcher = pattern.matcher(line.length() > LINE_MAX ? line.substring(0, LINE_MAX) : line);
        if (!matcher.find()) {
            return OptionalDouble.empty();
        }
        double done = number(matcher.group(1));
        double whole = pattern.groupCount() == 2 ? number(matcher.group(2)) : 100;
        double share = done / whole;
        return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static double number(String text) {
        try {
            return text == null
                    ? Double.NaN
                    : Double.parseDouble(text.replace(",", "").replace("_", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
