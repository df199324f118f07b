package dev.supercargo.catalog.requests;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses query parameters that a list does not have: a filter with a typing error must not answer with everything. */
public final class KnownParameters {

    private KnownParameters() {}

    public static void require(UriInfo uri, Set<String> known) {
        Set<String> unknown = new TreeSet<>(uri.getQueryParameters().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            List<Issue> issues = unknown.stream()
                    .map(name -> Issue.of("UNKNOWN_KEY", name, "there is no parameter " + name))
                    .toList();
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "There is no parameter " + String.join(", ", unknown) + ". Maybe one of: "
                            + String.join(", ", new TreeSet<>(known)) + ".",
                    issues);
        }
    }
}
