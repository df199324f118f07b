package dev.supercargo.catalog.requests;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects everything that is wrong with a request, so that the caller can mend it in one go. Not thread-safe. */
public final class RequestCheck {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");
    private static final int SLUG_LENGTH_MAX = 100;
    private static final int TEXT_LENGTH_MAX = 500;

    private final List<Issue> issues = new ArrayList<>();

    /** @throws Problem if there is no body at all */
    public static RequestCheck ofBody(Object body) {
        if (body == null) {
            throw Problem.invalid("body", "The body is empty. Maybe send JSON with Content-Type: application/json.");
        }
        return new RequestCheck();
    }

    public RequestCheck holds(boolean ok, String path, String message) {
        if (!ok) {
            issues.add(Issue.of("INVALID", path, message));
        }
        return this;
    }

    /** Keys that the request has but nobody reads: most often a typing error. */
    public RequestCheck noUnknownKeys(Map<String, Object> unknown, String... known) {
        if (unknown != null) {
            String keys = String.join(", ", known);
            unknown.keySet()
                    .forEach(key -> issues.add(
                            Issue.of("UNKNOWN_KEY", key, "there is no key " + key + ". Maybe one of: " + keys + ".")));
        }
        return this;
    }

    public RequestCheck slug(String value, String path) {
        boolean ok = value != null
                && value.length() <= SLUG_LENGTH_MAX
                && SLUG.matcher(value).matches();
        return holds(
                ok,
                path,
                path + " must be lower-case letters, digits, '-' and '.', at most " + SLUG_LENGTH_MAX
                        + " characters, but is " + shown(value) + ". Maybe my-model-7b.");
    }

    public RequestCheck text(String value, String path) {
        boolean ok = value != null && !value.isBlank() && value.length() <= TEXT_LENGTH_MAX;
        return holds(
                ok, path, path + " must have 1 to " + TEXT_LENGTH_MAX + " characters, but is " + shown(value) + ".");
    }

    /** A number that must be there and lie in {@code min..max}. */
    public RequestCheck number(Number value, double min, double max, String path) {
        if (value == null) {
            return holds(false, path, path + " is missing. Maybe a number in " + range(min, max) + ".");
        }
        return optionalNumber(value, min, max, path);
    }

    /** A number that may be absent and otherwise lies in {@code min..max}. */
    public RequestCheck optionalNumber(Number value, double min, double max, String path) {
        boolean ok = value == null || value.doubleValue() >= min && value.doubleValue() <= max;
        return holds(ok, path, path + " must lie in " + range(min, max) + ", but is " + value + ".");
    }

    /** The constant of that name in any case; null, with an issue noted, if there is none. */
    public <E extends Enum<E>> E oneOf(Class<E> choices, String value, String path) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        String names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        holds(false, path, path + " must be one of " + names + ", but is " + shown(value) + ".");
        return null;
    }

    /** @throws Problem with all issues, if there are any */
    public void orThrow() {
        orThrow(ProblemType.INVALID_REQUEST);
    }

    /** @throws Problem with all issues, if there are any */
    public void orThrow(ProblemType type) {
        if (!issues.isEmpty()) {
            throw new Problem(type, issues.stream().map(Issue::message).collect(Collectors.joining(" ")), issues);
        }
    }

    private static String shown(String value) {
        if (value == null) {
            return "missing";
        }
        return value.length() > 60 ? "'" + value.substring(0, 60) + "…'" : "'" + value + "'";
    }

    private static String range(double min, double max) {
        return plain(min) + ".." + plain(max);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e7
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
