package dev.supercargo.localstack;

import java.util.regex.Pattern;

/** The names a database may have here: they go into SQL and URLs unquoted. */
final class DatabaseName {

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private DatabaseName() {}

    static String check(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Database name '%s' must be a lower-case letter followed by at most 62 lower-case letters, digits or underscores."
                            .formatted(name));
        }
        return name;
    }
}
