package dev.supercargo.pricing.sources;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings without patience. */
record TestSettings(URI url, List<String> named, long bytes, Optional<String> key, Optional<String> secret)
        implements SourceSettings {

    static TestSettings at(URI url, String... regions) {
        return at(url, 1 << 20, regions);
    }

    static TestSettings at(URI url, long bytes, String... regions) {
        return new TestSettings(url, List.of(regions), bytes, Optional.of("a-key"), Optional.of("a-secret"));
    }

    TestSettings withKeys(String key, String secret) {
        return new TestSettings(url, named, bytes, Optional.of(key), Optional.of(secret));
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration timeout() {
        return Duration.ofMillis(1500);
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public Duration backOff() {
        return Duration.ofMillis(1);
    }

    @Override
    public Duration spacing() {
        return Duration.ZERO;
    }

    @Override
    public MemorySize bytesMax() {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    @Override
    public Optional<List<String>> regions() {
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    @Override
    public Optional<String> sessionToken() {
        return Optional.of("a-token");
    }
}
