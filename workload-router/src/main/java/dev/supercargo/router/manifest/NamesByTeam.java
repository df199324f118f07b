package dev.supercargo.router.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names of Kubernetes objects by team, in one line: {@code ml=hub,ml-*;*=public}. The team {@code *} means all teams.
 *
 * @param names by team, as written
 */
public record NamesByTeam(Map<String, List<String>> names) {

    private static final Pattern ENTRY = Pattern.compile("[a-z0-9._*-]+=[a-z0-9.*-]+(,[a-z0-9.*-]+)*");

    public NamesByTeam {
        names = Map.copyOf(names);
    }

    static NamesByTeam none() {
        return new NamesByTeam(Map.of());
    }

    /** @throws IllegalArgumentException if it is not written as above */
    public static NamesByTeam parse(CharSequence text) {
        Map<String, List<String>> names = new TreeMap<>();
        for (String entry : text.toString().strip().split(";", -1)) {
            if (!ENTRY.matcher(entry).matches()) {
                throw new IllegalArgumentException(
                        "expected names by team such as ml=hub,ml-*;*=public, but found '" + entry + "'");
            }
            int equals = entry.indexOf('=');
            names.put(
                    entry.substring(0, equals),
                    List.copyOf(Arrays.asList(entry.substring(equals + 1).split(",", -1))));
        }
        return new NamesByTeam(names);
    }

    List<String> of(String team) {
        return names.getOrDefault(team, List.of());
    }
}
