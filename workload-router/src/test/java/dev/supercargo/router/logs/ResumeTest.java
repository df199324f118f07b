package dev.supercargo.router.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private static final Instant START = Instant.parse("2026-11-26T08:00:00Z");

    @Test
    void aLineThatWasGivenBeforeTheBreakIsNotGivenAgain() {
        Resume resume = new Resume(Optional.empty());
        assertThat(resume.isNew(line(1, "a"))).isTrue();
        assertThat(resume.isNew(line(2, "b"))).isTrue();

        resume.reopened();

        assertThat(resume.from()).contains(START.plusSeconds(2));
        assertThat(resume.isNew(line(1, "a"))).isFalse();
        assertThat(resume.isNew(line(2, "b"))).isFalse();
        assertThat(resume.isNew(line(2, "c"))).isTrue();
        assertThat(resume.isNew(line(3, "d"))).isTrue();
    }

    @Test
    void linesBeforeTheWantedInstantAreLeftOut() {
        Resume resume = new Resume(Optional.of(START.plusSeconds(2)));

        assertThat(resume.isNew(line(1, "early"))).isFalse();
        assertThat(resume.isNew(line(2, "in time"))).isTrue();
    }

    @Test
    void aLineWithoutATimeIsAlwaysGiven() {
        Resume resume = new Resume(Optional.of(START));

        assertThat(resume.isNew(LogLine.of("no time at all"))).isTrue();
        assertThat(resume.isNew(LogLine.of("no time at all"))).isTrue();
    }

    @Test
    void whereverTheConnectionBreaksEachLineComesOnce() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<LogLine> written = new ArrayList<>();
            int second = 0;
            for (int i = 0; i < 40; i++) {
                second += random.nextInt(3) == 0 ? 1 : 0;
                written.add(line(second, "line " + i));
            }
            Resume resume = new Resume(Optional.empty());
            List<LogLine> given = new ArrayList<>();
            for (int end = random.nextInt(written.size()); end < written.size(); end += 1 + random.nextInt(9)) {
                read(resume, written.subList(0, end), given);
            }
            read(resume, written, given);

            assertThat(given).isEqualTo(written);
        }
    }

    /** As the cluster does: from the second on that is asked for, lines of that second included. */
    private static void read(Resume resume, List<LogLine> written, List<LogLine> given) {
        Optional<Instant> from = resume.from();
        resume.reopened();
        written.stream()
                .filter(line -> from.isEmpty() || !line.at().orElseThrow().isBefore(from.get()))
                .filter(resume::isNew)
                .forEach(given::add);
    }

    private static LogLine line(int second, String text) {
        return LogLine.of(START.plusSeconds(second) + " " + text);
    }
}
