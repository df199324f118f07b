package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label selectors (by equality and by set) and field selectors, as predicates on objects. */
final class Selectors {

    private static final Pattern SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)");
    private static final Pattern EQUALITY = Pattern.compile("([^=!\\s]+)\\s*(==|=|!=)\\s*(\\S*)");
    private static final Pattern KEY = Pattern.compile("[^=!\\s(),]+");

    private Selectors() {}

    static Predicate<JsonNode> of(ResourceType type, String labelSelector, String fieldSelector) {
        return labels(labelSelector).and(fields(type, fieldSelector));
    }

    static Predicate<JsonNode> labels(String selector) {
        Predicate<JsonNode> all = object -> true;
        for (String term : split(selector)) {
            all = all.and(label(term));
        }
        return all;
    }

    private static Predicate<JsonNode> label(String term) {
        Matcher set = SET.matcher(term);
        if (set.matches()) {
            Set<String> values = Set.copyOf(List.of(set.group(3).strip().split("\\s*,\\s*")));
            boolean in = set.group(2).equals("in");
            String key = set.group(1);
            return object -> in
                    == (labelsOf(object).has(key)
                            && values.contains(labelsOf(object).path(key).asText()));
        }
        Matcher equality = EQUALITY.matcher(term);
        if (equality.matches()) {
            boolean equal = !equality.group(2).equals("!=");
            return object -> equal
                    == (labelsOf(object).has(equality.group(1))
                            && labelsOf(object).path(equality.group(1)).asText().equals(equality.group(3)));
        }
        boolean absent = term.startsWith("!");
        String key = absent ? term.substring(1).strip() : term;
        if (!KEY.matcher(key).matches()) {
            throw ApiException.badRequest("unable to parse requirement: \"" + term + "\"");
        }
        return object -> labelsOf(object).has(key) != absent;
    }

    private static JsonNode labelsOf(JsonNode object) {
        return Json.at(object, "metadata", "labels");
    }

    static Predicate<JsonNode> fields(ResourceType type, String selector) {
        Predicate<JsonNode> all = object -> true;
        for (String term : split(selector)) {
            Matcher equality = EQUALITY.matcher(term);
            if (!equality.matches()) {
                throw ApiException.badRequest("invalid field selector: \"" + term + "\"");
            }
            String[] path = SelectableFields.path(type, equality.group(1));
            boolean equal = !equality.group(2).equals("!=");
            all = all.and(object -> equal == Json.text(object, path).equals(equality.group(3)));
        }
        return all;
    }

    /** Splits at the commas that are not inside parentheses. */
    private static List<String> split(String selector) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= selector.length(); i++) {
            char c = i == selector.length() ? ',' : selector.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == selector.length())) {
                String term = selector.substring(start, i).strip();
                if (!term.isEmpty()) {
                    terms.add(term);
                }
                start = i + 1;
            }
        }
        return terms;
    }
}
