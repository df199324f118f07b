package dev.supercargo.pricing.offers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reads rows of many ids in several statements: PostgreSQL takes at most 65,535 parameters in one. */
final class IdChunks {

    private static final int IDS_PER_STATEMENT = 5_000;

    private IdChunks() {}

    static <T> List<T> read(Collection<String> ids, Function<List<String>, List<T>> statement) {
        List<String> all = List.copyOf(ids);
        List<T> rows = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += IDS_PER_STATEMENT) {
            rows.addAll(statement.apply(all.subList(from, Math.min(all.size(), from + IDS_PER_STATEMENT))));
        }
        return rows;
    }
}
