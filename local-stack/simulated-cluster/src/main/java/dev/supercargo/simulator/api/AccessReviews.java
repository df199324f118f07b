package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.authorization.Authorizer;
import dev.supercargo.simulator.authorization.Authorizer.Right;
import dev.supercargo.simulator.authorization.ServiceAccount;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells who asks who they are and what they may do, for {@code kubectl auth}. Nothing of it is kept. */
final class AccessReviews {

    private static final List<ResourceType> KINDS = List.of(
            ResourceType.SELF_SUBJECT_REVIEW,
            ResourceType.SELF_SUBJECT_ACCESS_REVIEW,
            ResourceType.SELF_SUBJECT_RULES_REVIEW);

    private static final String OWNER = "simulated:owner";

    private final Authorizer authorizer;

    AccessReviews(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    static boolean areAskedFor(Route route, Request request) {
        return KINDS.contains(route.type())
                && route.name().isEmpty()
                && request.method().equals("POST");
    }

    /** @param holder who asks; empty = the machine's owner, who may do everything */
    void answer(Route route, Request request, Optional<ServiceAccount> holder) throws IOException {
        ObjectNode review = review(route.type(), request);
        JsonNode spec = review.path("spec");
        if (route.type().equals(ResourceType.SELF_SUBJECT_REVIEW)) {
            review.set("status", identity(holder));
        } else if (route.type().equals(ResourceType.SELF_SUBJECT_ACCESS_REVIEW)) {
            review.set("status", judgement(spec, holder));
        } else {
            review.set("status", rules(spec.path("namespace").asText(), holder));
        }
        request.answer(201, review);
    }

    private static ObjectNode review(ResourceType type, Request request) throws IOException {
        if (!Protobuf.isSent(request)) {
            return request.object();
        }
        ObjectNode review = Json.object();
        if (type.equals(ResourceType.SELF_SUBJECT_ACCESS_REVIEW)) {
            review = Protobuf.accessReview(request.body());
        } else if (type.equals(ResourceType.SELF_SUBJECT_RULES_REVIEW)) {
            review = Protobuf.rulesReview(request.body());
        }
        return review.put("kind", type.kind()).put("apiVersion", type.apiVersion());
    }

    private static ObjectNode identity(Optional<ServiceAccount> holder) {
        ObjectNode status = Json.object();
        ObjectNode user = status.putObject("userInfo")
                .put("username", holder.map(ServiceAccount::user).orElse(OWNER));
        user.set("groups", Json.strings(holder.map(ServiceAccount::groups).orElse(List.of("system:masters"))));
        return status;
    }

    private ObjectNode judgement(JsonNode spec, Optional<ServiceAccount> holder) {
        JsonNode wanted = spec.path("resourceAttributes");
        if (holder.isEmpty()) {
            return Json.object().put("allowed", true).put("reason", "requests without a token come from the owner");
        }
        if (wanted.isMissingNode()) {
            return Json.object().put("allowed", false).put("reason", "there are no rules for paths here");
        }
        String subresource = wanted.path("subresource").asText();
        String resource = wanted.path("resource").asText();
        Right right = new Right(
                wanted.path("verb").asText(),
                wanted.path("group").asText(),
                subresource.isEmpty() ? resource : resource + "/" + subresource,
                wanted.path("name").asText());
        return Json.object()
                .put(
                        "allowed",
                        authorizer.allows(holder.get(), wanted.path("namespace").asText(), right));
    }

    private ObjectNode rules(String namespace, Optional<ServiceAccount> holder) {
        ObjectNode status = Json.object().put("incomplete", false);
        var rules = status.putArray("resourceRules");
        if (holder.isPresent()) {
            authorizer.rules(holder.get(), namespace).forEach(rules::add);
        } else {
            ObjectNode everything = rules.addObject();
            List.of("verbs", "apiGroups", "resources")
                    .forEach(field -> everything.putArray(field).add("*"));
        }
        status.putArray("nonResourceRules");
        return status;
    }
}
