package dev.supercargo.catalog.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.chassis.idempotency.IdempotencyKeys.Answer;
import dev.supercargo.contracts.ContractJson;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The answers that resources give: one thing with its entity tag, or a created thing that an idempotency key can repeat. */
public final class Answers {

    private Answers() {}

    /** 200 with the version as entity tag, or 304 if the caller has that version. */
    public static Response versioned(Request request, long version, Object view) {
        EntityTag tag = new EntityTag(Long.toString(version));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(view).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    /** 201 at {@code location}. */
    public static Answer created(String location, Object view) {
        return Answer.created(location, json(view));
    }

    /** What an idempotency key stands for. */
    public static String fingerprint(String methodAndPath, Object body) {
        return methodAndPath + " " + json(body);
    }

    private static String json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view does not serialise", e);
        }
    }
}
