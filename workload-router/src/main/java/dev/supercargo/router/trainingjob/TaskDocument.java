package dev.supercargo.router.trainingjob;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.Map;

/** The task file that a TrainingJob holds, as text. Pure. */
final class TaskDocument {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private TaskDocument() {}

    /** @param team pays if the object does not say who */
    static String of(TrainingJob object, String team) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", object.getMetadata().getName());
        keys.putAll(object.getSpec().task());
        Map<String, Object> routing = new LinkedHashMap<>();
        routing.put("team", team);
        if (keys.get("routing") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> routing.put(String.valueOf(key), value));
        }
        object.getSpec().priority().ifPresent(level -> routing.put("priority", level));
        keys.put("routing", routing);
        return YAML.asYaml(keys);
    }
}
