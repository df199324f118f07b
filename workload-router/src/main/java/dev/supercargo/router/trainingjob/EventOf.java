package dev.supercargo.router.trainingjob;

import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.router.job.JobHistory.TimelineEntry;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What happened to a TrainingJob, as Kubernetes tells it: an Event about the object. Pure. The name follows from what is told, so
 * that nothing is told twice.
 */
final class EventOf {

    /** The API's own limit for the messages of Events. */
    private static final int MESSAGE_MAX = 1_024;

    /** Leaves room in a name of 253 characters. */
    private static final int NAME_PART_MAX = 200;

    private static final String PREFIX = "Job";
    private static final Set<String> BAD = Set.of(
            JobFailed.class.getSimpleName(), JobInterrupted.class.getSimpleName(), JobRejected.class.getSimpleName());

    private EventOf() {}

    /** Whether it is told at all: progress is in the status, and would push everything else out of sight. */
    static boolean tells(TimelineEntry entry) {
        return !entry.type().equals(JobProgressed.class.getSimpleName());
    }

    /** @param entry of the timeline of the object's job */
    static Event of(TrainingJob object, TimelineEntry entry) {
        return event(
                object,
                Long.toString(entry.sequence()),
                BAD.contains(entry.type()) ? "Warning" : "Normal",
                entry.type().substring(PREFIX.length()),
                entry.summary(),
                entry.occurredAt());
    }

    /** @param why there is no job for the object */
    static Event refused(TrainingJob object, String why, Instant now) {
        return event(object, "refused-" + Integer.toHexString(why.hashCode()), "Warning", "Refused", why, now);
    }

    private static Event event(
            TrainingJob object, String which, String type, String reason, String message, Instant at) {
        String name = object.getMetadata().getName();
        String when = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return new EventBuilder()
                .withNewMetadata()
                .withName((name.length() > NAME_PART_MAX ? name.substring(0, NAME_PART_MAX) : name) + "."
                        + object.getMetadata().getUid().replaceAll("[^a-z0-9]", "") + "." + which)
                .withNamespace(object.getMetadata().getNamespace())
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion(object.getApiVersion())
                .withKind(object.getKind())
                .withNamespace(object.getMetadata().getNamespace())
                .withName(name)
                .withUid(object.getMetadata().getUid())
                .endInvolvedObject()
                .withType(type)
                .withReason(reason)
                .withMessage(message.length() > MESSAGE_MAX ? message.substring(0, MESSAGE_MAX) : message)
                .withCount(1)
                .withFirstTimestamp(when)
                .withLastTimestamp(when)
                .withNewSource()
                .withComponent(Names.FIELD_MANAGER)
                .endSource()
                .withReportingComponent(Names.FIELD_MANAGER)
                .build();
    }
}
