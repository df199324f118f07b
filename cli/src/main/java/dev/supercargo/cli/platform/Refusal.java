package dev.supercargo.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer that is no success, read as RFC 9457 problem details where it is one.
 *
 * @param status HTTP status
 * @param detail what happened, for people
 * @param issues one by one, in the order of the file
 */
public record Refusal(int status, String detail, List<Issue> issues) {

    /**
     * One thing that is wrong.
     *
     * @param path the field, empty for the whole
     * @param line from 1; 0 if it has no position
     * @param column from 1; 0 if it has no position
     */
    public record Issue(String path, int line, int column, String message) {

        /** {@code FILE:LINE:COL: path: message}, as compilers print it, so that editors can jump there. */
        String in(String file) {
            String position = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
            boolean named = path.isEmpty() || message.startsWith(path + ":");
            return file + position + ": " + (named ? "" : path + ": ") + message;
        }
    }

    static Refusal read(int status, String body) {
        try {
            JsonNode problem = ContractJson.mapper().readTree(body);
            if (problem != null && problem.isObject()) {
                return new Refusal(status, Json.text(problem, "detail", title(status, problem)), issues(problem));
            }
        } catch (JsonProcessingException e) {
            return new Refusal(status, "The platform answered with status " + status + ".", List.of());
        }
        return new Refusal(status, "The platform answered with status " + status + ".", List.of());
    }

    private static String title(int status, JsonNode problem) {
        return Json.text(problem, "title", "The platform answered with status " + status + ".");
    }

    private static List<Issue> issues(JsonNode problem) {
        return Json.items(problem, "issues")
                .map(issue -> new Issue(
                        Json.text(issue, "path", ""),
                        issue.path("line").asInt(0),
                        issue.path("column").asInt(0),
                        Json.text(issue, "message", Json.text(issue, "code", ""))))
                .toList();
    }

    /** Told about a file: one line for each issue. */
    public RuntimeException about(String file) {
        return exception(
                issues.isEmpty()
                        ? file + ": " + detail
                        : issues.stream().map(issue -> issue.in(file)).collect(Collectors.joining("\n")));
    }

    /** Told in other words than the platform's, for example those of the command line; its own if there are none. */
    public RuntimeException inWords(String words) {
        return words.isEmpty() ? exception() : exception(words);
    }

    public RuntimeException exception() {
        return exception(
                issues.stream().anyMatch(issue -> !detail.contains(issue.message()))
                        ? detail
                                + issues.stream()
                                        .map(issue -> "\n" + issue.in(" "))
                                        .collect(Collectors.joining())
                        : detail);
    }

    private RuntimeException exception(String message) {
        return status >= 500 ? new ServerTrouble(message) : new Complaint(message);
    }
}
