package dev.supercargo.router.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.ProgressPattern;
import dev.supercargo.router.taskfile.TaskFileParser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final ProgressPattern pattern = new TaskFileParser(new BundledKnowledge(), Grants.none())
            .parse("run: x\nrouting: {progress_log: '(\\d+)/(\\d+)'}", "u", Instant.EPOCH)
            .progressLog()
            .orElseThrow();

    @Test
    void saysWhatItsLastTellingLineSays() {
        LogTail tail = new LogTail(List.of(
                "2026-11-26T12:00:00.000000001Z 100/1000",
                "2026-11-26T12:00:01.000000001Z 200/1000",
                "2026-11-26T12:00:02.000000001Z saved to /checkpoints"));

        assertThat(tail.progress(pattern)).hasValue(0.2);
    }

    @Test
    void saysNothingWhereNoLineDoes() {
        assertThat(new LogTail(List.of()).progress(pattern)).isEmpty();
        assertThat(new LogTail(List.of("2026-11-26T12:00:00Z starting")).progress(pattern))
                .isEmpty();
    }
}
