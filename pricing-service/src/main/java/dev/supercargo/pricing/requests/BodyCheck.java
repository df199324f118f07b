package dev.supercargo.pricing.requests;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a body, so that the caller can mend it in one go. Not thread-safe. */
public final class BodyCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int TEXT_LENGTH_MAX = 500;
    private static final int SHOWN_LENGTH_MAX = 60;

    private final List<Issue> issues = new ArrayList<>();

    /** An id that stands in a path, or throws. */
    public static String id(String field, String value) {
        if (!ID.matcher(value).matches()) {
            throw Problem.invalid(
                    field,
                    field + " must have 1 to 100 letters, digits, '.', '_' or '-', but is '" + cut(value) + "'.");
        }
        return value;
    }

    /** Keys that nobody reads: most often a typing error. */
    public BodyCheck noUnknownKeys(Map<String, Object> unknown, String known) {
        new TreeSet<>(unknown.keySet())
                .forEach(key -> issues.add(Issue.of(
                        "UNKNOWN_KEY", cut(key), "there is no key " + cut(key) + ". Maybe one of: " + known + ".")));
        return this;
    }

    public BodyCheck holds(boolean right, String path, String message) {
        if (!right) {
            issues.add(Issue.of("INVALID", path, path + " " + message + "."));
        }
        return this;
    }

    /** A text that must be there. */
    public BodyCheck text(@Nullable String value, String path) {
        return holds(value != null && !value.isBlank(), path, "is missing").optionalText(value, path);
    }

    public BodyCheck optionalText(@Nullable String value, String path) {
        return holds(
                value == null || value.length() <= TEXT_LENGTH_MAX,
                path,
                "must have at most " + TEXT_LENGTH_MAX + " characters");
    }

    /** A number that must be there and lie in {@code range}. */
    public BodyCheck number(@Nullable Number value, Range range, String path) {
        return value == null
                ? holds(false, path, "is missing. Maybe a number in " + range)
                : optionalNumber(value, range, path);
    }

    /** A number that may be absent. */
    public BodyCheck optionalNumber(@Nullable Number value, Range range, String path) {
        return holds(
                value == null || range.contains(value.doubleValue()),
                path,
                "must lie in " + range + ", but is " + value);
    }

    /** An amount in US dollars of at most {@code most} that must be there. */
    public BodyCheck dollars(@Nullable Money value, long most, String path) {
        return value == null
                ? holds(false, path, "is missing. Maybe {\"amount\": \"1.00\", \"currency\": \"USD\"}")
                : optionalDollars(value, most, path);
    }

    public BodyCheck optionalDollars(@Nullable Money value, long most, String path) {
        if (value == null) {
            return this;
        }
        if (!value.currency().getCurrencyCode().equals("USD")) {
            return holds(false, path, "must be in USD, but is " + value + ". Maybe convert with a dated rate first");
        }
        boolean within = !value.isNegative() && value.compareTo(Money.usd(Long.toString(most))) <= 0;
        return holds(within, path, "must lie in 0.." + most + " USD, but is " + value);
    }

    /** @throws Problem with all issues, if there are any */
    public void orThrow() {
        if (!issues.isEmpty()) {
            String all = issues.stream().map(Issue::message).collect(Collectors.joining(" "));
            throw new Problem(ProblemType.INVALID_REQUEST, all, issues);
        }
    }

    private static String cut(String text) {
        return text.length() > SHOWN_LENGTH_MAX ? text.substring(0, SHOWN_LENGTH_MAX) + "…" : text;
    }
}
