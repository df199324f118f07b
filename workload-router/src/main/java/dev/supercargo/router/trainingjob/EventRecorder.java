package dev.supercargo.router.trainingjob;

import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.job.JobHistory.TimelineEntry;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Writes Events about TrainingJobs of one cluster. They are for people: that one cannot be written holds up nothing, and it is
 * tried again when the job changes again. Thread-safe.
 */
final class EventRecorder {

    private static final Logger LOG = Logger.getLogger(EventRecorder.class);

    private final Cluster cluster;
    private final Tellings tellings;
    private final AtomicBoolean complained = new AtomicBoolean();

    EventRecorder(Cluster cluster, Tellings tellings) {
        this.cluster = cluster;
        this.tellings = tellings;
    }

    /** Tells what happened to the object's job and was not told before. */
    void tell(TrainingJob object) {
        String uid = object.getMetadata().getUid();
        List<TimelineEntry> untold = tellings.untold(uid);
        if (untold.isEmpty()) {
            return;
        }
        boolean written = untold.stream()
                .filter(EventOf::tells)
                .map(entry -> EventOf.of(object, entry))
                .allMatch(this::isWritten);
        if (written) {
            tellings.told(uid, untold.getLast().sequence());
        }
    }

    void refused(TrainingJob object, String why, Instant now) {
        isWritten(EventOf.refused(object, why, now));
    }

    /** Whether it is there now. */
    private boolean isWritten(Event event) {
        try {
            cluster.client().resource(event).create();
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return true;
            }
            // Who has not given the right would read this with every change of every job.
            LOG.logf(
                    complained.getAndSet(true) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "events of TrainingJobs of cluster %s cannot be written: %s",
                    cluster.name(),
                    e.getMessage());
            return false;
        }
    }
}
