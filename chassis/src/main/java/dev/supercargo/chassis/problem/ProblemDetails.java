package dev.supercargo.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The body of every error: RFC 9457.
 *
 * @param instance the request's path
 * @param issues what is wrong, one by one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String type, String title, int status, String detail, String instance, List<Issue> issues) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Response response(ProblemType type, String detail, String path, List<Issue> issues) {
        return Response.status(type.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(new ProblemDetails(type.uri(), type.title(), type.status(), detail, path, issues))
                .build();
    }
}
