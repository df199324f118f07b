package dev.supercargo.pricing.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;

/** Runs a source as its schedule does, at once. */
record OneRun(SourceRefresh refresh, SourceStates states) {

    /** The source's status after the run. */
    SourceStatus of(SourceAdapter adapter, SourceSettings settings) {
        String name = adapter.source().name();
        SourceStatus never = new SourceStatus(Instant.EPOCH, null, null, null, null, null, 0, null);
        SourceStatus before = states.all().getOrDefault(name, never);
        states.makeDue(name, Instant.now());
        assertThat(states.claim(name, Instant.now(), Instant.now().plusSeconds(60)))
                .isTrue();
        assertThat(states.claim(name, Instant.now(), Instant.now().plusSeconds(60)))
                .as("another replica")
                .isFalse();
        refresh.run(adapter, settings, before);
        return Objects.requireNonNull(states.all().get(name));
    }
}
