package dev.supercargo.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.prediction.Evidence;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EvidenceCacheTest {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsOnceForEachStateOfTheCatalog() {
        EvidenceCache cache = new EvidenceCache(this::read);

        Evidence first = cache.get();
        assertThat(cache.get()).isSameAs(first);
        cache.outdated();

        assertThat(cache.get()).isNotSameAs(first).isSameAs(cache.get());
        assertThat(reads).hasValue(2);
    }

    @Test
    void readsAgainIfTheCatalogChangedWhileReading() {
        EvidenceCache[] cache = new EvidenceCache[1];
        cache[0] = new EvidenceCache(() -> {
            if (reads.get() == 0) {
                cache[0].outdated();
            }
            return read();
        });

        Evidence duringTheChange = cache[0].get();

        assertThat(cache[0].get()).isNotSameAs(duringTheChange);
    }

    private Evidence read() {
        reads.incrementAndGet();
        return new Evidence(List.of(), Map.of());
    }
}
