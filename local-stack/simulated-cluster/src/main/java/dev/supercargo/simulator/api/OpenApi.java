package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.BuiltInSchemas;
import dev.supercargo.simulator.kinds.CustomKind;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.util.List;
import java.util.Map;

/** OpenAPI v3 documents, one per group and version: which operations there are, and what the objects look like. */
final class OpenApi {

    private static final Map<String, String> ONE =
            Map.of("get", "get", "put", "put", "patch", "patch", "delete", "delete");
    private static final Map<String, String> MANY = Map.of("get", "list", "post", "post");

    /** What clients ask about before they send it. */
    private static final List<String> WRITE_OPTIONS = List.of("dryRun", "fieldManager", "fieldValidation");

    private final KnownTypes types;

    OpenApi(KnownTypes types) {
        this.types = types;
    }

    /** Where the document of each group and version is. */
    ObjectNode index() {
        ObjectNode index = Json.object();
        ObjectNode paths = index.putObject("paths");
        types.all()
                .forEach(type ->
                        paths.putObject(root(type).substring(1)).put("serverRelativeURL", "/openapi/v3" + root(type)));
        return index;
    }

    private static String root(ResourceType type) {
        return (type.group().isEmpty() ? "/api/" : "/apis/") + type.apiVersion();
    }

    /** @param path below {@code /openapi/v3}, such as {@code apis}, {@code batch}, {@code v1} */
    ObjectNode document(List<String> path) {
        String wanted = "/" + String.join("/", path);
        List<ResourceType> served =
                types.all().stream().filter(type -> root(type).equals(wanted)).toList();
        if (served.isEmpty()) {
            throw ApiException.noSuchPath();
        }
        ObjectNode document = Json.object().put("openapi", "3.0.0");
        document.putObject("info").put("title", "Supercargo simulated cluster").put("version", "v1.34.0");
        ObjectNode paths = document.putObject("paths");
        ObjectNode schemas = BuiltInSchemas.all();
        for (ResourceType type : served) {
            String collection = root(type) + (type.namespaced() ? "/namespaces/{namespace}/" : "/") + type.plural();
            operations(paths.putObject(collection), type, MANY);
            operations(paths.putObject(collection + "/{name}"), type, ONE);
            schemas.set(type.kind(), schema(type, schemas));
        }
        document.putObject("components").set("schemas", schemas);
        return document;
    }

    private static void operations(ObjectNode path, ResourceType type, Map<String, String> actions) {
        actions.forEach((method, action) -> {
            ObjectNode operation = path.putObject(method).put("x-kubernetes-action", action);
            operation.set("x-kubernetes-group-version-kind", identity(type));
            if (!method.equals("get")) {
                var parameters = operation.putArray("parameters");
                WRITE_OPTIONS.forEach(
                        option -> parameters.addObject().put("name", option).put("in", "query"));
            }
        });
    }

    private static ObjectNode identity(ResourceType type) {
        return Json.object()
                .put("group", type.group())
                .put("version", type.version())
                .put("kind", type.kind());
    }

    private ObjectNode schema(ResourceType type, ObjectNode builtIn) {
        ObjectNode schema = types.custom(type)
                .map(CustomKind::schema)
                .map(known -> known.openApiSchema().deepCopy())
                .map(ObjectNode.class::cast)
                .orElseGet(() -> (ObjectNode) builtIn.path(type.kind()));
        ObjectNode properties = Json.child(schema, "properties");
        properties.set(
                "metadata", BuiltInSchemas.reference("ObjectMeta").put("description", "Name, labels and so on."));
        properties.putObject("apiVersion").put("type", "string").put("description", type.apiVersion());
        properties.putObject("kind").put("type", "string").put("description", type.kind());
        schema.putArray("x-kubernetes-group-version-kind").add(identity(type));
        return schema;
    }
}
