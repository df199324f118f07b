package dev.supercargo.router.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobList;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads of Jobs and pods only what the {@link JobMirror} keeps, and whoever writes them asks for: a busy cluster tells of each
 * of them some ten times, mostly whole pod templates that did not change. Everything else is read whole. Thread-safe.
 */
final class LeanSerialization extends KubernetesSerialization {

    /** By kind. */
    private final Map<String, ObjectReader> readers;

    /** By type, of what answers have. */
    private final Map<Type, ObjectReader> answers;

    LeanSerialization() {
        ObjectMapper lean = new ObjectMapper()
                .addMixIn(ObjectMeta.class, Meta.class)
                .addMixIn(JobSpec.class, OfJob.class)
                .addMixIn(PodSpec.class, OfPod.class)
                .addMixIn(Container.class, OfContainer.class);
        configureMapper(lean);
        this.readers = Map.of("Pod", lean.readerFor(Pod.class), "Job", lean.readerFor(Job.class));
        this.answers = Stream.of(Pod.class, PodList.class, Job.class, JobList.class)
                .collect(Collectors.toUnmodifiableMap(type -> type, lean::readerFor));
    }

    @Override
    public <T> T unmarshal(InputStream answer, TypeReference<T> type) {
        ObjectReader reader = answers.get(type.getType());
        if (reader == null) {
            return super.unmarshal(answer, type);
        }
        try {
            return reader.readValue(answer);
        } catch (IOException e) {
            throw KubernetesClientException.launderThrowable(e);
        }
    }

    @Override
    public <T> T unmarshal(String json, Class<T> type) {
        return type == WatchEvent.class
                ? read(json).map(type::cast).orElseGet(() -> super.unmarshal(json, type))
                : super.unmarshal(json, type);
    }

    /** The event, if it is about a Job or a pod. */
    private Optional<WatchEvent> read(String json) {
        try (JsonParser parser = readers.get("Pod").createParser(json)) {
            String type = null;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("object") && type != null) {
                    String object =
                            json.substring((int) parser.currentTokenLocation().getCharOffset());
                    ObjectReader reader = readers.get(kind(parser));
                    return reader == null
                            ? Optional.empty()
                            : Optional.of(new WatchEvent(reader.readValue(object), type));
                }
                if (field.equals("type")) {
                    type = parser.getText();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            // Whoever reads it whole says what is wrong with it.
            return Optional.empty();
        }
    }

    /** What the object is that begins here; empty if it does not say. */
    private static String kind(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean kind = parser.currentName().equals("kind");
            parser.nextToken();
            if (kind) {
                return parser.getText();
            }
            parser.skipChildren();
        }
        return "";
    }

    @JsonIgnoreProperties("managedFields")
    private interface Meta {}

    @JsonIgnoreProperties({"template", "podFailurePolicy", "selector"})
    private interface OfJob {}

    @JsonIncludeProperties({"nodeName", "containers"})
    private interface OfPod {}

    @JsonIncludeProperties({"name", "resources"})
    private interface OfContainer {}
}
