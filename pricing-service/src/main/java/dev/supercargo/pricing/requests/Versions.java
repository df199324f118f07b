package dev.supercargo.pricing.requests;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Optimistic locking: a version as entity tag, and {@code If-Match} as its condition. */
public final class Versions {

    private Versions() {}

    /** 200 with the version as entity tag. */
    public static Response answer(long version, Object view) {
        return Response.ok(view).tag(new EntityTag(Long.toString(version))).build();
    }

    /**
     * @param current version of what is there, 0 if there is nothing
     * @throws Problem 412 if the caller has read another version
     */
    public static void require(@Nullable String ifMatch, long current, String what) {
        if (ifMatch != null && !ifMatch.equals("\"" + current + "\"")) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    what
                            + (current == 0
                                    ? " is not there"
                                    : " has changed since you read it, its version is " + current)
                            + ". Maybe read it again.");
        }
    }
}
