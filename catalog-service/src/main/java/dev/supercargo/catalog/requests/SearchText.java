package dev.supercargo.catalog.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a free-text search, ready for SQL {@code like ... escape '!'}. */
public final class SearchText {

    private static final int WORDS_MAX = 8;

    private SearchText() {}

    /** One pattern per word; all must match. Empty for no search. */
    public static List<String> patterns(String query) {
        if (query == null || query.isBlank()) {
            return List.of();
        }
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("[\\s\\u0000]+"))
                .limit(WORDS_MAX)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }
}
