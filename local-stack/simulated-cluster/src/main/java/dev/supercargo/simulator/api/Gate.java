package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.authorization.Access;
import dev.supercargo.simulator.authorization.Authorizer;
import dev.supercargo.simulator.authorization.ServiceAccount;
import dev.supercargo.simulator.authorization.Tokens;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.resource.Verb;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
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

    /** @throws ApiException 401 for a token that was not given out here */
    Optional<ServiceAccount> holder(Request request) {
        String header = request.header("Authorization");
        if (!header.startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(tokens.holder(header.substring(BEARER.length())).orElseThrow(ApiException::unauthorized));
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
        answer.putObject("status").put("token", tokens.issue(new ServiceAccount(route.namespace(), route.name())));
        request.answer(201, answer);
    }
}
