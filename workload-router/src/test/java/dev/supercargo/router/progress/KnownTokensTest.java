package dev.supercargo.router.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often clusters are asked whose token it is, and how often a job may report. */
class KnownTokensTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final KnownTokens tokens = new KnownTokens();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceAMinuteForATokenThatIsGood() {
        assertThat(podOf("good", 0)).contains("pod-of-good");
        assertThat(podOf("good", 59 * SECOND)).contains("pod-of-good");
        assertThat(asked).hasValue(1);

        assertThat(podOf("good", 61 * SECOND)).contains("pod-of-good");
        assertThat(asked).hasValue(2);
    }

    @Test
    void remembersNoRefusalAsATokenMayBecomeGood() {
        assertThat(podOf("bad", 0)).isEmpty();
        assertThat(podOf("bad", 1)).isEmpty();

        assertThat(asked).hasValue(2);
    }

    @Test
    void asksNoMoreThanAFixedNumberOfTimesASecondWhateverIsMadeUp() {
        for (int i = 0; i < KnownTokens.ASKED_A_SECOND_MAX; i++) {
            podOf("bad", i);
        }

        assertThatExceptionOfType(KnownTokens.Busy.class).isThrownBy(() -> podOf("bad", SECOND - 1));
        assertThat(podOf("good", SECOND)).contains("pod-of-good");
    }

    @Test
    void aJobMayReportOnceASecondWhateverOthersDo() {
        ReportRate rate = new ReportRate();

        assertThat(rate.admits("a", 0)).isTrue();
        assertThat(rate.admits("a", SECOND - 1)).isFalse();
        assertThat(rate.admits("b", SECOND - 1)).isTrue();
        assertThat(rate.admits("a", SECOND)).isTrue();
    }

    private Optional<String> podOf(String token, long now) {
        return tokens.podOf(token, now, () -> {
            asked.incrementAndGet();
            return token.equals("good") ? Optional.of("pod-of-good") : Optional.empty();
        });
    }
}
