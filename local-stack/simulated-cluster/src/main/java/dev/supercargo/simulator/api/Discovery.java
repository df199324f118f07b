package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells clients which version this is and which kinds it serves. */
final class Discovery {

    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** What {@code kubectl get all} lists. */
    private static final List<ResourceType> IN_ALL =
            List.of(ResourceType.POD, ResourceType.SERVICE, ResourceType.DEPLOYMENT, ResourceType.JOB);

    private static final String OPEN_API_PROTOBUF = "com.github.proto-openapi.spec.v2@v1.0+protobuf";

    /** Field 1 (swagger) = "2.0" in protobuf. kubectl checks manifests against it, and skips kinds it does not find. */
    private static final byte[] EMPTY_DOCUMENT = {0x0a, 0x03, '2', '.', '0'};

    private final KnownTypes types;
    private final OpenApi openApi;

    Discovery(KnownTypes types) {
        this.types = types;
        this.openApi = new OpenApi(types);
    }

    boolean answers(List<String> path) {
        return switch (path.isEmpty() ? "" : path.getFirst()) {
            case "", "version", "openapi" -> true;
            case "api" -> path.size() <= 2;
            case "apis" -> path.size() <= 3;
            default -> false;
        };
    }

    void answer(List<String> path, Request request) throws IOException {
        if (!request.method().equals("GET")) {
            throw ApiException.methodNotAllowed(request.method());
        }
        if (path.equals(List.of("openapi", "v2")) && request.header("Accept").contains(OPEN_API_PROTOBUF)) {
            request.answer(200, "application/" + OPEN_API_PROTOBUF.replace('@', '.'), EMPTY_DOCUMENT);
            return;
        }
        request.answer(
                200,
                switch (path.isEmpty() ? "" : path.getFirst()) {
                    case "" -> paths();
                    case "version" -> version();
                    case "openapi" -> openApi(path);
                    case "api" -> path.size() == 1 ? coreVersions() : resources("", path.get(1));
                    default ->
                        switch (path.size()) {
                            case 1 -> groups();
                            case 2 -> group(path.get(1));
                            default -> resources(path.get(1), path.get(2));
                        };
                });
    }

    private static ObjectNode paths() {
        return Json.object().set("paths", Json.strings(List.of("/api", "/api/v1", "/apis", "/healthz", "/version")));
    }

    private static ObjectNode version() {
        return Json.object()
                .put("major", "1")
                .put("minor", "34")
                .put("gitVersion", "v1.34.0+supercargo-simulated")
                .put("gitCommit", "")
                .put("gitTreeState", "clean")
                .put("buildDate", "2026-11-22T00:00:00Z")
                .put("goVersion", "none")
                .put("compiler", "javac")
                .put("platform", "simulated/amd64");
    }

    private ObjectNode openApi(List<String> path) {
        if (path.size() > 1 && path.get(1).equals("v2")) {
            // Tells nothing: clients of today read v3.
            ObjectNode document = Json.object().put("swagger", "2.0");
            document.putObject("info")
                    .put("title", "Supercargo simulated cluster")
                    .put("version", "v1.34.0");
            document.putObject("paths");
            document.putObject("definitions");
            return document;
        }
        return path.size() > 2 ? openApi.document(path.subList(2, path.size())) : openApi.index();
    }

    private static ObjectNode coreVersions() {
        ObjectNode versions = Json.object().put("kind", "APIVersions");
        versions.set("versions", Json.strings(List.of("v1")));
        versions.putArray("serverAddressByClientCIDRs");
        return versions;
    }

    private ObjectNode groups() {
        Set<String> names = new LinkedHashSet<>();
        types.all().stream()
                .map(ResourceType::group)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        ObjectNode list = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
        var groups = list.putArray("groups");
        names.forEach(name -> groups.add(group(name)));
        return list;
    }

    private ObjectNode group(String name) {
        Set<String> versions = new LinkedHashSet<>();
        types.all().stream()
                .filter(type -> type.group().equals(name))
                .map(ResourceType::version)
                .forEach(versions::add);
        if (versions.isEmpty()) {
            throw ApiException.noSuchPath();
        }
        ObjectNode group =
                Json.object().put("kind", "APIGroup").put("apiVersion", "v1").put("name", name);
        var list = group.putArray("versions");
        versions.forEach(version ->
                list.addObject().put("groupVersion", name + "/" + version).put("version", version));
        group.set("preferredVersion", list.get(0));
        return group;
    }

    private ObjectNode resources(String group, String version) {
        List<ResourceType> served = types.all().stream()
                .filter(type -> type.group().equals(group) && type.version().equals(version))
                .toList();
        if (served.isEmpty()) {
            throw ApiException.noSuchPath();
        }
        ObjectNode list = Json.object()
                .put("kind", "APIResourceList")
                .put("apiVersion", "v1")
                .put("groupVersion", served.getFirst().apiVersion());
        var resources = list.putArray("resources");
        for (ResourceType type : served) {
            boolean isQuestion = type.kind().endsWith("Review");
            ObjectNode resource = entry(type, type.plural(), isQuestion ? List.of("create") : VERBS)
                    .put("singularName", type.singular());
            resource.set("shortNames", Json.strings(type.shortNames()));
            if (IN_ALL.contains(type)) {
                resource.putArray("categories").add("all");
            }
            resources.add(resource);
            if (type.hasStatus()) {
                resources.add(entry(type, type.plural() + "/status", List.of("get", "patch", "update")));
            }
            if (type.equals(ResourceType.POD)) {
                resources.add(entry(type, "pods/log", List.of("get")));
                resources.add(entry(type, "pods/eviction", List.of("create"))
                        .put("kind", "Eviction")
                        .put("group", "policy")
                        .put("version", "v1"));
            }
        }
        return list;
    }

    private static ObjectNode entry(ResourceType type, String name, List<String> verbs) {
        ObjectNode entry = Json.object()
                .put("name", name)
                .put("singularName", "")
                .put("namespaced", type.namespaced())
                .put("kind", type.kind());
        entry.set("verbs", Json.strings(verbs));
        return entry;
    }
}
