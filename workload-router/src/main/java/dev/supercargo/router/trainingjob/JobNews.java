package dev.supercargo.router.trainingjob;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes a TrainingJob when its job changes. Thread-safe. */
final class JobNews extends SimpleInboundEventSource<TrainingJob> {

    private final Map<String, ResourceID> objects = new ConcurrentHashMap<>();

    JobNews() {
        super("job-news");
    }

    void follow(String jobId, ResourceID object) {
        objects.put(jobId, object);
    }

    void forget(String jobId) {
        objects.remove(jobId);
    }

    void changed(String jobId) {
        ResourceID object = objects.get(jobId);
        if (object != null) {
            propagateEvent(object);
        }
    }
}
