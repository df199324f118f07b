package dev.supercargo.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into problem details; class names and stack traces stay in the log. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final MeterRegistry metrics;

    ProblemMappers(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    public Response map(Problem problem, UriInfo uri) {
        return response(problem.type(), problem.getMessage(), uri, problem.issues());
    }

    @ServerExceptionMapper
    public Response map(ConstraintViolationException invalid, UriInfo uri) {
        List<Issue> issues = invalid.getConstraintViolations().stream()
                .map(violation -> Issue.of("INVALID", field(violation), violation.getMessage()))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
        String detail = issues.stream()
                .map(issue -> issue.path() + ": " + issue.message())
                .collect(Collectors.joining("; "));
        return response(ProblemType.INVALID_REQUEST, detail, uri, issues);
    }

    @ServerExceptionMapper(priority = 1)
    public Response map(JsonProcessingException malformed, UriInfo uri) {
        String path = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(reference -> reference.getFieldName() == null
                                ? "[" + reference.getIndex() + "]"
                                : reference.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        Integer line =
                malformed.getLocation() == null ? null : malformed.getLocation().getLineNr();
        Integer column =
                malformed.getLocation() == null ? null : malformed.getLocation().getColumnNr();
        String message = "The body is no valid JSON of this shape" + (path.isEmpty() ? "." : ": look at " + path + ".");
        return response(
                ProblemType.INVALID_REQUEST,
                message,
                uri,
                List.of(new Issue("MALFORMED_JSON", path, line, column, message)));
    }

    /** An own mapper, because Quarkus brings one for exactly this class, which answers without a body. */
    @ServerExceptionMapper
    public Response map(MismatchedInputException malformed, UriInfo uri) {
        return map((JsonProcessingException) malformed, uri);
    }

    @ServerExceptionMapper
    public Response map(OptimisticLockException lost, UriInfo uri) {
        return response(
                ProblemType.CONFLICT, "Somebody else changed it at the same moment. Maybe try again.", uri, List.of());
    }

    @ServerExceptionMapper
    public Response map(UnauthorizedException unauthenticated, UriInfo uri) {
        return response(ProblemType.UNAUTHENTICATED, "Send a bearer token of the configured issuer.", uri, List.of());
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException forbidden, UriInfo uri) {
        return response(ProblemType.FORBIDDEN, "Your roles do not allow this.", uri, List.of());
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof JsonProcessingException malformed) {
            return map(malformed, uri);
        }
        int status = refused.getResponse().getStatus();
        ProblemType type = switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default ->
                new ProblemType(
                        "http-" + status,
                        refused.getResponse().getStatusInfo().getReasonPhrase(),
                        status,
                        status < 500 ? ErrorKind.CALLER : ErrorKind.INTERNAL);
        };
        return response(type, type.title() + ": " + uri.getPath() + ". Maybe look at /q/openapi.", uri, List.of());
    }

    @ServerExceptionMapper
    public Response map(Throwable failure, UriInfo uri) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "incident %s at %s", incident, uri.getPath());
        return response(
                ProblemType.INTERNAL, "Tell your platform engineer the incident " + incident + ".", uri, List.of());
    }

    private Response response(ProblemType type, String detail, UriInfo uri, List<Issue> issues) {
        metrics.counter(
                        "supercargo.problems",
                        "type",
                        type.slug(),
                        "kind",
                        type.kind().name())
                .increment();
        return ProblemDetails.response(type, detail, uri.getPath(), issues);
    }

    /** The violated field without the names of the resource method and its parameter. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }
}
