package dev.supercargo.router.cluster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Several at a time in one transaction, which costs little more than one for a single one. */
final class Together {

    private Together() {}

    /**
     * One that fails does not hold up the others: if a transaction fails, each gets one of its own.
     *
     * @param work must be repeatable; returns what it came to, by key of the item
     * @param failed told the items that failed alone, and why
     * @return what it came to, by key, without those that failed
     */
    static <T, R> Map<String, R> each(
            List<T> items, Function<List<T>, Map<String, R>> work, BiConsumer<T, Throwable> failed) {
        if (items.isEmpty()) {
            return Map.of();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.apply(items));
        } catch (RuntimeException | Error e) {
            if (items.size() == 1) {
                failed.accept(items.getFirst(), e);
                return Map.of();
            }
            Map<String, R> done = new HashMap<>();
            items.forEach(item -> done.putAll(each(List.of(item), work, failed)));
            return done;
        }
    }
}
