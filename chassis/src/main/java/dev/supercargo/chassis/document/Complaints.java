package dev.supercargo.chassis.document;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects all that is wrong with a document, so that one round is enough to mend it. */
public final class Complaints {

    private final DocumentKind kind;
    private final List<Issue> issues = new ArrayList<>();

    public Complaints(DocumentKind kind) {
        this.kind = kind;
    }

    public void add(String code, String path, Node node, String message) {
        add(code, path, node.getStartMark().orElse(null), message);
    }

    public void add(String code, String path, Mark mark, String message) {
        issues.add(new Issue(
                code,
                path,
                mark == null ? null : mark.getLine() + 1,
                mark == null ? null : mark.getColumn() + 1,
                message));
    }

    public boolean isEmpty() {
        return issues.isEmpty();
    }

    /** @throws Problem with all complaints in the order of the document, if there are any */
    public void throwIfAny() {
        throwIfAny(ProblemType.INVALID_REQUEST, "The " + kind.noun() + " is not valid.");
    }

    /** @throws Problem as above, of another type */
    public void throwIfAny(ProblemType type, String what) {
        if (issues.isEmpty()) {
            return;
        }
        List<Issue> sorted = issues.stream()
                .sorted(Comparator.comparing(Issue::line, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Issue::column, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Issue first = sorted.getFirst();
        String where = first.line() == null ? "" : "line " + first.line() + ": ";
        String more = sorted.size() == 1 ? "" : " (and " + (sorted.size() - 1) + " more)";
        throw new Problem(type, what + " " + where + first.message() + more, sorted);
    }
}
