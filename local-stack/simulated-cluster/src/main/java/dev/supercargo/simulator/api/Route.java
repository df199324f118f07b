package dev.supercargo.simulator.api;

import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.resource.Verb;
import java.util.List;

/**
 * What a path names.
 *
 * @param type the kind of object
 * @param namespace the namespace, empty for all of them or for cluster-wide kinds
 * @param name the object, empty for the collection
 * @param subresource {@code status}, {@code log}, or empty
 */
record Route(ResourceType type, String namespace, String name, String subresource) {

    /** What the request does here. */
    Verb verb(Request request) {
        boolean collection = name.isEmpty();
        return switch (request.method()) {
            case "POST" -> Verb.CREATE;
            case "PUT" -> Verb.UPDATE;
            case "PATCH" -> Verb.PATCH;
            case "DELETE" -> collection ? Verb.DELETECOLLECTION : Verb.DELETE;
            default -> {
                if (request.flag("watch") && subresource.isEmpty()) {
                    yield Verb.WATCH;
                }
                yield collection ? Verb.LIST : Verb.GET;
            }
        };
    }

    /** The plural, with the subresource where there is one: {@code jobs/status}. */
    String resource() {
        return subresource.isEmpty() ? type.plural() : type.plural() + "/" + subresource;
    }

    boolean isStatus() {
        return subresource.equals("status");
    }

    /** @param path for example {@code /apis/batch/v1/namespaces/default/jobs/train/status}, without empty segments */
    static Route of(List<String> path, KnownTypes types) {
        boolean core = path.getFirst().equals("api");
        int start = core ? 2 : 3;
        if (path.size() <= start) {
            throw ApiException.noSuchPath();
        }
        String group = core ? "" : path.get(1);
        String version = path.get(start - 1);
        List<String> rest = path.subList(start, path.size());
        String namespace = "";
        boolean subresourceOfNamespace =
                rest.size() > 2 && List.of("status", "finalize").contains(rest.get(2));
        if (rest.getFirst().equals("namespaces") && rest.size() > 2 && !subresourceOfNamespace) {
            namespace = rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        ResourceType type = types.find(group, version, rest.getFirst()).orElseThrow(ApiException::noSuchPath);
        if (rest.size() > 3 || (type.namespaced() && rest.size() > 1 && namespace.isEmpty())) {
            throw ApiException.noSuchPath();
        }
        return new Route(type, namespace, rest.size() > 1 ? rest.get(1) : "", rest.size() > 2 ? rest.get(2) : "");
    }
}
