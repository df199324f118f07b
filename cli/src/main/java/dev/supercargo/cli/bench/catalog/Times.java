package dev.supercargo.cli.bench.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Times of many answers.
 *
 * @param nanoseconds ascending, at least one
 */
record Times(List<Long> nanoseconds) {

    Times {
        nanoseconds = nanoseconds.stream().sorted().toList();
    }

    /** By nearest rank, in milliseconds. */
    BigDecimal percentile(double percent) {
        int rank = (int) Math.ceil(percent * nanoseconds.size() / 100);
        return BigDecimal.valueOf(nanoseconds.get(Math.max(rank, 1) - 1), 6).setScale(2, RoundingMode.HALF_UP);
    }

    void into(ObjectNode node) {
        node.put("p50_ms", percentile(50))
                .put("p95_ms", percentile(95))
                .put("p99_ms", percentile(99))
                .put("max_ms", percentile(100))
                .put("n", nanoseconds.size());
    }
}
