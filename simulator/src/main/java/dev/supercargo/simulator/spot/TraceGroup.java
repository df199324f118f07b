package dev.supercargo.simulator.spot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The family of a trace, from its name: provider (the first word), year (the first word of four digits) and whether it
 * tells of a gang ({@code 4node}, {@code 4nodes}, {@code gang}): {@code aws-2022}, {@code aws-2023-gang}. What the name does
 * not tell is left out.
 */
final class TraceGroup {

    private static final Pattern YEAR = Pattern.compile("(?:^|[-_])((?:19|20)\\d\\d)(?=$|[-_])");
    private static final Pattern GANG = Pattern.compile("(?:^|[-_])(?:\\d+-?nodes?|gang)(?=$|[-_])");

    private TraceGroup() {}

    static String of(String trace) {
        List<String> parts = new ArrayList<>();
        parts.add(trace.split("[-_]", 2)[0]);
        Matcher year = YEAR.matcher(trace);
        if (year.find()) {
            parts.add(year.group(1));
        }
        if (GANG.matcher(trace).find()) {
            parts.add("gang");
        }
        return String.join("-", parts);
    }
}
