package dev.supercargo.simulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Allows what a Role or ClusterRole bound to the service account allows, as the API holds them at the moment; nothing else.
 * Thread-safe.
 */
public final class Authorizer {

    private static final String EVERYTHING = "*";

    private final ResourceStore store;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    public Authorizer(ResourceStore store) {
        this.store = store;
    }

    /**
     * What a role may allow.
     *
     * @param verb of Kubernetes
     * @param group empty for the core group
     * @param resource plural, with the subresource where there is one
     * @param name empty for all objects
     */
    public record Right(String verb, String group, String resource, String name) {}

    /** @param namespace empty for all of them, or for what has none */
    public boolean allows(ServiceAccount account, String namespace, Right right) {
        return rules(account, namespace).anyMatch(rule -> allows(rule, right));
    }

    /** @throws ApiException 403 naming who may not do what, and where */
    public void require(ServiceAccount account, Access access) {
        Right right = new Right(access.verb().written(), access.type().group(), access.resource(), access.name());
        if (!allows(account, access.namespace(), right)) {
            throw ApiException.forbidden(
                    access.type(),
                    access.name(),
                    "User \"" + account.user() + "\" cannot " + access.verb().written() + " resource \""
                            + access.resource() + "\" in API group \""
                            + access.type().group() + "\""
                            + (access.namespace().isEmpty()
                                    ? " at the cluster scope"
                                    : " in the namespace \"" + access.namespace() + "\"")
                            + ". Maybe bind a role with that verb to the account");
        }
        used.add(access.right());
    }

    /** Every right that was made use of, {@code batch/jobs create}: what a role must have, and no more. */
    public Set<String> used() {
        return new TreeSet<>(used);
    }

    /** The rules of all roles that are bound to the account there. */
    public Stream<JsonNode> rules(ServiceAccount account, String namespace) {
        Stream<JsonNode> everywhere = objects(ResourceType.CLUSTER_ROLE_BINDING)
                .filter(binding -> binds(binding, account))
                .flatMap(binding -> roleOf(binding, ""));
        Stream<JsonNode> here = objects(ResourceType.ROLE_BINDING)
                .filter(binding -> !namespace.isEmpty()
                        && Metadata.namespace(binding).equals(namespace)
                        && binds(binding, account))
                .flatMap(binding -> roleOf(binding, namespace));
        return Stream.concat(everywhere, here).flatMap(role -> Json.stream(role.path("rules")));
    }

    private Stream<JsonNode> objects(ResourceType type) {
        return store.list(type).objects().stream().map(JsonNode.class::cast);
    }

    private static boolean binds(JsonNode binding, ServiceAccount account) {
        return Json.stream(binding.path("subjects")).anyMatch(subject -> switch (subject.path("kind")
                .asText()) {
            case "ServiceAccount" ->
                subject.path("name").asText().equals(account.name())
                        && subject.path("namespace").asText().equals(account.namespace());
            case "User" -> subject.path("name").asText().equals(account.user());
            case "Group" -> account.groups().contains(subject.path("name").asText());
            default -> false;
        });
    }

    private Stream<JsonNode> roleOf(JsonNode binding, String namespace) {
        JsonNode reference = binding.path("roleRef");
        boolean wide = reference.path("kind").asText().equals("ClusterRole");
        return store
                .get(
                        wide ? ResourceType.CLUSTER_ROLE : ResourceType.ROLE,
                        wide ? "" : namespace,
                        reference.path("name").asText())
                .stream()
                .map(JsonNode.class::cast);
    }

    private static boolean allows(JsonNode rule, Right right) {
        List<String> names = Json.texts(rule.path("resourceNames"));
        return has(rule.path("verbs"), right.verb())
                && has(rule.path("apiGroups"), right.group())
                && has(rule.path("resources"), right.resource())
                && (names.isEmpty() || names.contains(right.name()));
    }

    private static boolean has(JsonNode list, String wanted) {
        List<String> texts = Json.texts(list);
        return texts.contains(wanted) || texts.contains(EVERYTHING);
    }
}
