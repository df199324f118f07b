package dev.supercargo.router.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.job.JobHistory.TimelineEntry;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kubectl describe tells of a TrainingJob. */
class EventOfTest {

    private static final Instant AT = Instant.parse("2026-11-26T12:00:00.123Z");

    @Test
    void isAboutTheObjectAndSaysWhatTheTimelineSays() {
        Event event = EventOf.of(object("resnet"), entry(7, "JobPlaced", "Placed on 1 × aws."));

        assertThat(event.getReason()).isEqualTo("Placed");
        assertThat(event.getMessage()).isEqualTo("Placed on 1 × aws.");
        assertThat(event.getLastTimestamp()).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(event.getMetadata().getNamespace()).isEqualTo("vision");
        assertThat(event.getMetadata().getName()).isEqualTo("resnet.0a1b.7");
        assertThat(event.getInvolvedObject()).satisfies(about -> {
            assertThat(about.getApiVersion()).isEqualTo("supercargo.dev/v1");
            assertThat(about.getKind()).isEqualTo("TrainingJob");
            assertThat(about.getName()).isEqualTo("resnet");
            assertThat(about.getNamespace()).isEqualTo("vision");
            assertThat(about.getUid()).isEqualTo("0a-1b");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "JobSubmitted, Normal",
        "JobDeferred, Normal",
        "JobInterrupted, Warning",
        "JobReplaced, Normal",
        "JobFailed, Warning",
        "JobRejected, Warning",
        "JobSucceeded, Normal"
    })
    void warnsOfWhatIsBad(String type, String level) {
        assertThat(EventOf.of(object("resnet"), entry(1, type, "")).getType()).isEqualTo(level);
    }

    @Test
    void leavesProgressToTheStatus() {
        assertThat(EventOf.tells(entry(1, "JobProgressed", "10 % done"))).isFalse();
        assertThat(EventOf.tells(entry(1, "JobStarted", "Running."))).isTrue();
    }

    @Test
    void staysWithinWhatTheApiTakes() {
        Event event = EventOf.of(object("n".repeat(253)), entry(Long.MAX_VALUE, "JobFailed", "x".repeat(5_000)));

        assertThat(event.getMetadata().getName()).hasSizeLessThanOrEqualTo(253);
        assertThat(event.getMessage()).hasSize(1_024);
    }

    @Test
    void ofARefusalIsNewOnlyIfItsReasonIs() {
        TrainingJob object = object("resnet");

        Event first = EventOf.refused(object, "there is no model 'x'", AT);

        assertThat(first.getType()).isEqualTo("Warning");
        assertThat(first.getReason()).isEqualTo("Refused");
        assertThat(EventOf.refused(object, "there is no model 'x'", AT.plusSeconds(9))
                        .getMetadata())
                .isEqualTo(first.getMetadata());
        assertThat(EventOf.refused(object, "there is no model 'y'", AT).getMetadata())
                .isNotEqualTo(first.getMetadata());
    }

    private static TimelineEntry entry(long sequence, String type, String summary) {
        return new TimelineEntry(sequence, type, AT, null, summary);
    }

    private static TrainingJob object(String name) {
        TrainingJob object = new TrainingJob();
        object.setMetadata(new ObjectMetaBuilder()
                .withName(name)
                .withNamespace("vision")
                .withUid("0a-1b")
                .build());
        return object;
    }
}
