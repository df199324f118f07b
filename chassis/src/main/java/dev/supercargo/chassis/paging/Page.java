package dev.supercargo.chassis.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor hand it back to get the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * A page of {@code limit} items from {@code limit + 1} that were read.
     *
     * @param key the sort key of an item, from which its successor is found
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, Cursor.encode(key.apply(items.getLast())));
    }
}
