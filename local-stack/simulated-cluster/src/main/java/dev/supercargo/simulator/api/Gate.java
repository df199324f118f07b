package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.authorization.Access;
import dev.supercargo.simulator.authorization.Authorizer;
import dev.supercargo.simulator.authorization.BoundToken;
import dev.supercargo.simulator.authorization.ServiceAccount;
import dev.supercargo.simulator.authorization.Tokens;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.resource.Verb;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a request may pass. Requests without a token come from the machine's owner and may do everything; those with a
 * service account's token may do what its roles allow.
 */
final class Gate {

    private static final String BEARER = "Bearer ";
    private static final String APPLY = "application/apply-patch";

    private final ResourceStore store;
    private final Tokens tokens;
    private final Authorizer authorizer;

    Gate(ResourceStore store, Tokens tokens, Authorizer authorizer) {
        this.store = store;
        this.tokens = tokens;
        this.authorizer = authorizer;
    }

    /**
     * Who asks: a service account, also one that the owner asks for ({@code kubectl --as}), or the owner.
     *
     * @throws ApiException 401 for a token that was not given out here, 403 for anybody else whose place is asked for
     */
    Optional<ServiceAccount> holder(Request request) {
        String header = request.header("Authorization");
        String inPlaceOf = request.header("Impersonate-User");
        if (!inPlaceOf.isEmpty()) {
            Optional<ServiceAccount> account =
                    header.startsWith(BEARER) ? Optional.empty() : ServiceAccount.ofUser(inPlaceOf);
            if (account.isEmpty()) {
                throw ApiException.noSuchUser(inPlaceOf);
            }
            return account;
        }
        if (!header.startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(tokens.find(header.substring(BEARER.length()))
                .filter(token -> token.audiences().contains(BoundToken.API) && isAlive(token))
                .map(BoundToken::account)
                .orElseThrow(ApiException::unauthorized));
    }

    /** @throws ApiException 401 or 403 */
    void admit(Route route, Request request) {
        holder(request).ifPresent(account -> {
            Access access =
                    new Access(route.verb(request), route.type(), route.resource(), route.namespace(), route.name());
            authorizer.require(account, access);
            if (access.verb() == Verb.PATCH
                    && request.header("Content-Type").startsWith(APPLY)
                    && store.get(route.type(), route.namespace(), route.name()).isEmpty()) {
                // Applying what is not there creates it.
                authorizer.require(account, access.creating());
            }
        });
    }

    /** @throws ApiException 401 or 403: the simulation itself is nobody's business but the owner's */
    void admitOwner(Request request) {
        if (holder(request).isPresent()) {
            throw ApiException.ownersOnly();
        }
    }

    static boolean asksForToken(Route route, Request request) {
        return route.type().equals(ResourceType.SERVICE_ACCOUNT)
                && route.subresource().equals("token")
                && request.method().equals("POST");
    }

    /** Answers a TokenRequest. */
    void issue(Route route, Request request) throws IOException {
        if (store.get(route.type(), route.namespace(), route.name()).isEmpty()) {
            throw ApiException.notFound(route.type(), route.name());
        }
        ObjectNode answer = Json.object().put("kind", "TokenRequest").put("apiVersion", "authentication.k8s.io/v1");
        answer.putObject("metadata").put("name", route.name()).put("namespace", route.namespace());
        JsonNode wanted = wanted(request);
        JsonNode bound = Json.at(wanted, "spec", "boundObjectRef");
        BoundToken meaning = new BoundToken(
                new ServiceAccount(route.namespace(), route.name()),
                Json.texts(Json.at(wanted, "spec", "audiences")),
                bound.path("kind").asText().equals("Pod")
                        ? Optional.of(new BoundToken.Pod(
                                bound.path("name").asText(), bound.path("uid").asText()))
                        : Optional.empty());
        if (!isAlive(meaning)) {
            throw ApiException.notFound(
                    ResourceType.POD, meaning.pod().orElseThrow().name());
        }
        answer.putObject("status").put("token", tokens.issue(meaning));
        request.answer(201, answer);
    }

    private static JsonNode wanted(Request request) throws IOException {
        byte[] body = request.body();
        try {
            return body.length == 0
                    ? Json.object()
                    : Json.read(body, request.header("Content-Type").contains("yaml"));
        } catch (IOException e) {
            throw ApiException.badRequest("the token request is not valid JSON");
        }
    }

    static boolean asksForReview(Route route, Request request) {
        return route.type().equals(ResourceType.TOKEN_REVIEW)
                && route.name().isEmpty()
                && request.method().equals("POST");
    }

    /** Answers a TokenReview: nothing of it is kept. */
    void review(Request request) throws IOException {
        ObjectNode review = request.object();
        List<String> asked = Json.texts(Json.at(review, "spec", "audiences"));
        List<String> audiences = asked.isEmpty() ? List.of(BoundToken.API) : asked;
        Optional<BoundToken> valid = tokens.find(Json.text(review, "spec", "token"))
                .filter(token -> token.audiences().stream().anyMatch(audiences::contains) && isAlive(token));
        ObjectNode status = Json.object().put("authenticated", valid.isPresent());
        valid.ifPresent(token -> {
            var shared = status.putArray("audiences");
            token.audiences().stream().filter(audiences::contains).forEach(shared::add);
            ObjectNode user =
                    status.putObject("user").put("username", token.account().user());
            token.pod().ifPresent(pod -> {
                ObjectNode extra = user.putObject("extra");
                extra.putArray("authentication.kubernetes.io/pod-name").add(pod.name());
                extra.putArray("authentication.kubernetes.io/pod-uid").add(pod.uid());
            });
        });
        review.set("status", status);
        request.answer(201, review);
    }

    private boolean isAlive(BoundToken token) {
        return token.pod()
                .map(pod -> store.get(ResourceType.POD, token.account().namespace(), pod.name())
                        .filter(found -> Metadata.uid(found).equals(pod.uid()))
                        .isPresent())
                .orElse(true);
    }
}
