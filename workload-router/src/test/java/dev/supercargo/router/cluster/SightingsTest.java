package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.cluster.Observation.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Target TARGET = new Target("prod", "sc-job-1", NOW);

    private final AtomicLong nanos = new AtomicLong();
    private final Sightings sightings = new Sightings(nanos::get);

    @Test
    void whatWasTakenAlongIsNoNewsAgain() {
        sightings.take("job", "sc-job-1", running(0.21));

        assertThat(sightings.news("job", "sc-job-1", running(0.21))).isEqualTo(new News.None());
    }

    @Test
    void theSameOfAnotherAttemptIsNews() {
        sightings.take("job", "sc-job-1", running(0.21));

        assertThat(sightings.news("job", "sc-job-2", running(0.21))).isEqualTo(new News.Now());
    }

    @Test
    void progressWaitsUntilASecondHasPassedHoweverMuchItIs() {
        sightings.take("job", "sc-job-1", running(0.21));
        nanos.addAndGet(Duration.ofMillis(400).toNanos());

        assertThat(sightings.news("job", "sc-job-1", running(0.49))).isEqualTo(new News.Later(Duration.ofMillis(600)));

        nanos.addAndGet(Duration.ofMillis(600).toNanos());
        assertThat(sightings.news("job", "sc-job-1", running(0.49))).isEqualTo(new News.Now());
    }

    @Test
    void anEndDoesNotWait() {
        sightings.take("job", "sc-job-1", running(0.29));

        assertThat(sightings.news("job", "sc-job-1", new Observation.Succeeded(new Observation.Run(NOW, NOW), NOW)))
                .isEqualTo(new News.Now());
    }

    @Test
    void aJobThatSomebodyChangedIsToBeReadAgain() {
        sightings.know("job", Optional.of(TARGET));
        assertThat(sightings.knows("job")).isTrue();

        sightings.change("job");

        assertThat(sightings.knows("job")).isFalse();
        assertThat(sightings.target("job")).isEmpty();
    }

    @Test
    void aJobThatHasEndedIsKnownWithoutBeingFollowed() {
        sightings.know("job", Optional.of(TARGET));

        sightings.know("job", Optional.empty());

        assertThat(sightings.knows("job")).isTrue();
        assertThat(sightings.target("job")).isEmpty();
    }

    @Test
    void whatIsNotFollowedAnyMoreIsForgotten() {
        sightings.know("job", Optional.of(TARGET));
        sightings.know("other", Optional.of(TARGET));

        sightings.forgetAllBut(List.of("other"));

        assertThat(sightings.knows("job")).isFalse();
        assertThat(sightings.knows("other")).isTrue();
    }

    @Test
    void aJobThatIsStillFollowedHasNotEndedAfterAll() {
        sightings.know("job", Optional.empty());

        sightings.forgetAllBut(List.of("job"));

        assertThat(sightings.knows("job")).isFalse();
    }

    @Test
    void howLongAJobIsMissingCountsFromWhenItWasMissingFirst() {
        sightings.news("job", "sc-job-1", new Observation.Missing());
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        sightings.news("job", "sc-job-1", new Observation.Missing());
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(sightings.isMissingFor("job", "sc-job-1", Duration.ofSeconds(20)))
                .isTrue();
        assertThat(sightings.isMissingFor("job", "sc-job-2", Duration.ofSeconds(20)))
                .isFalse();

        sightings.news("job", "sc-job-1", running(0.1));
        assertThat(sightings.isMissingFor("job", "sc-job-1", Duration.ofSeconds(20)))
                .isFalse();
    }

    private static Observation running(double done) {
        return new Observation.Running(NOW, NOW, new Progress(done, 0));
    }
}
