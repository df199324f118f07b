package dev.supercargo.simulator.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A refusal, told to the client as a Kubernetes {@code Status} object. */
public final class ApiException extends RuntimeException {

    /**
     * One thing that is wrong with an object.
     *
     * @param field path of the field, for example {@code spec.template.spec.containers[0].image}
     * @param reason Kubernetes' cause, for example {@code FieldValueRequired}
     * @param message what is wrong and what to do
     */
    public record Cause(String field, String reason, String message) {

        public static Cause required(String field, String message) {
            return new Cause(field, "FieldValueRequired", "Required value" + (message.isEmpty() ? "" : ": " + message));
        }

        public static Cause invalid(String field, String value, String message) {
            return new Cause(field, "FieldValueInvalid", "Invalid value: " + value + ": " + message);
        }
    }

    private final int code;
    private final String reason;
    private final transient ObjectNode details;

    private ApiException(int code, String reason, String message, ObjectNode details) {
        super(message);
        this.code = code;
        this.reason = reason;
        this.details = details;
    }

    private static ObjectNode details(ResourceType type, String name) {
        return Json.object().put("name", name).put("group", type.group()).put("kind", type.plural());
    }

    public static ApiException badRequest(String message) {
        return new ApiException(400, "BadRequest", message, Json.object());
    }

    /** The token that was presented was not given out here. */
    public static ApiException unauthorized() {
        return new ApiException(401, "Unauthorized", "Unauthorized", Json.object());
    }

    /** @param why who may not do what */
    public static ApiException forbidden(ResourceType type, String name, String why) {
        return new ApiException(
                403,
                "Forbidden",
                type.qualifiedName() + (name.isEmpty() ? "" : " \"" + name + "\"") + " is forbidden: " + why,
                details(type, name));
    }

    /** Service accounts have no say in the simulation itself. */
    public static ApiException ownersOnly() {
        return new ApiException(
                403, "Forbidden", "only requests without a token may change the simulation", Json.object());
    }

    /** Nobody but service accounts is known here. */
    public static ApiException noSuchUser(String user) {
        return new ApiException(
                403,
                "Forbidden",
                "users \"" + user
                        + "\" is forbidden: only the owner may ask in the place of another, and only of a service"
                        + " account. Maybe use system:serviceaccount:NAMESPACE:NAME and no token.",
                Json.object());
    }

    public static ApiException notFound(ResourceType type, String name) {
        return new ApiException(
                404, "NotFound", type.qualifiedName() + " \"" + name + "\" not found", details(type, name));
    }

    public static ApiException noSuchPath() {
        return new ApiException(404, "NotFound", "the server could not find the requested resource", Json.object());
    }

    public static ApiException methodNotAllowed(String method) {
        return new ApiException(
                405,
                "MethodNotAllowed",
                "the server does not allow the method " + method + " on the requested resource",
                Json.object());
    }

    public static ApiException alreadyExists(ResourceType type, String name) {
        return new ApiException(
                409, "AlreadyExists", type.qualifiedName() + " \"" + name + "\" already exists", details(type, name));
    }

    public static ApiException conflict(ResourceType type, String name) {
        return new ApiException(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + type.qualifiedName() + " \"" + name
                        + "\": the object has been modified; please apply your changes to the latest version and try again",
                details(type, name));
    }

    /** Others own the fields that an apply would change. */
    public static ApiException applyConflict(List<Cause> causes) {
        StringBuilder message = new StringBuilder("Apply failed with ")
                .append(causes.size())
                .append(causes.size() == 1 ? " conflict" : " conflicts");
        causes.forEach(cause ->
                message.append(": ").append(cause.message()).append(": ").append(cause.field()));
        ObjectNode details = Json.object();
        addTo(details, causes);
        return new ApiException(409, "Conflict", message.toString(), details);
    }

    private static void addTo(ObjectNode details, List<Cause> causes) {
        var list = details.putArray("causes");
        causes.forEach(cause -> list.addObject()
                .put("reason", cause.reason())
                .put("message", cause.message())
                .put("field", cause.field()));
    }

    public static ApiException gone(String message) {
        return new ApiException(410, "Expired", message, Json.object());
    }

    /** The reader knows a revision that has not been reached. */
    public static ApiException tooLargeRevision(long stated, long current) {
        ObjectNode details = Json.object().put("retryAfterSeconds", 1);
        addTo(details, List.of(new Cause("", "ResourceVersionTooLarge", "Too large resource version")));
        return new ApiException(
                504, "Timeout", "Too large resource version: " + stated + ", current: " + current, details);
    }

    public static ApiException tooLarge(int limitBytes) {
        return new ApiException(
                413, "RequestEntityTooLarge", "the request is larger than " + limitBytes + " bytes", Json.object());
    }

    public static ApiException unsupportedMediaType(String type) {
        return new ApiException(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - " + type
                        + "; accepted media types include: application/json-patch+json, application/merge-patch+json,"
                        + " application/strategic-merge-patch+json, application/apply-patch+yaml",
                Json.object());
    }

    public static ApiException invalid(ResourceType type, String name, List<Cause> causes) {
        StringBuilder message = new StringBuilder(type.kind());
        if (!type.group().isEmpty()) {
            message.append('.').append(type.group());
        }
        message.append(" \"").append(name).append("\" is invalid: ");
        ObjectNode details = details(type, name).put("kind", type.kind());
        addTo(details, causes);
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            message.append(i == 0 ? "" : ", ")
                    .append(cause.field())
                    .append(": ")
                    .append(cause.message());
        }
        return new ApiException(422, "Invalid", message.toString(), details);
    }

    /** A refusal that somebody wanted, told as a real server would tell it. */
    public static ApiException simulatedFault(int code, String why, Optional<Long> retryAfterSeconds) {
        String reason = switch (code) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 409 -> "Conflict";
            case 410 -> "Expired";
            case 429 -> "TooManyRequests";
            case 500 -> "InternalError";
            case 503 -> "ServiceUnavailable";
            case 504 -> "Timeout";
            default -> "Unknown";
        };
        ObjectNode details = Json.object();
        retryAfterSeconds.ifPresent(seconds -> details.put("retryAfterSeconds", seconds));
        return new ApiException(code, reason, why, details);
    }

    public static ApiException internal(String message) {
        return new ApiException(500, "InternalError", message, Json.object());
    }

    public int code() {
        return code;
    }

    /** The answer's body. */
    public ObjectNode status() {
        ObjectNode status = Json.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure").put("message", getMessage()).put("reason", reason);
        if (!details.isEmpty()) {
            status.set("details", details);
        }
        return status.put("code", code);
    }
}
