package dev.supercargo.router.kueue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads fields of objects that have no class here; what is absent or of another type is left out. */
final class Fields {

    private Fields() {}

    static boolean isTrue(GenericKubernetesResource resource, String condition) {
        return items(resource.get("status", "conditions"))
                .anyMatch(one -> text(one, "type").equals(condition)
                        && text(one, "status").equals("True"));
    }

    static Optional<Map<?, ?>> child(Map<?, ?> parent, String field) {
        return parent.get(field) instanceof Map<?, ?> child ? Optional.of(child) : Optional.empty();
    }

    static Stream<Map<?, ?>> items(Object list) {
        return list instanceof List<?> items
                ? items.stream().mapMulti((item, into) -> {
                    if (item instanceof Map<?, ?> mapping) {
                        into.accept(mapping);
                    }
                })
                : Stream.empty();
    }

    static String text(Map<?, ?> mapping, String field) {
        return mapping.get(field) instanceof String text ? text : "";
    }
}
