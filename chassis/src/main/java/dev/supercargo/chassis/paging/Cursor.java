package dev.supercargo.chassis.paging;

import dev.supercargo.chassis.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An opaque place in a list: the sort key of the last item seen. */
public final class Cursor {

    /** Most items a page may have. */
    public static final int LIMIT_MAX = 500;

    private Cursor() {}

    /** The cursor of the page after the item with this sort key. */
    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort key of {@code cursor}, empty for the first page. */
    public static Optional<String> decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "cursor is not one that this service gave. Maybe start without one.");
        }
    }

    /** {@code limit} if it lies in 1..500. */
    public static int limit(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw Problem.invalid("limit", "limit must lie in 1.." + LIMIT_MAX + ", but is " + limit + ".");
        }
        return limit;
    }
}
