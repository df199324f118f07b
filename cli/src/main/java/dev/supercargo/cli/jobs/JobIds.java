package dev.supercargo.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Completes shortened job ids. */
public final class JobIds {

    private static final int FULL_LENGTH = 26;
    private static final int PAGES_MAX = 20;

    private JobIds() {}

    /**
     * The full id of the one job whose id begins or ends with {@code part}; letter case does not count.
     *
     * @throws Complaint if there is none or more than one
     */
    public static String complete(Platform platform, String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        if (!wanted.matches("[0-9a-z]+")) {
            throw new Complaint(
                    "A job's id has letters and digits only, but is '" + part + "'. See 'supercargo jobs'.");
        }
        if (wanted.length() == FULL_LENGTH) {
            return wanted;
        }
        List<String> found = matches(platform, wanted);
        if (found.isEmpty()) {
            throw new Complaint("There is no job whose id begins or ends with " + wanted + ". See 'supercargo jobs'.");
        }
        if (found.size() > 1) {
            throw new Complaint(wanted + " is short for " + found.size() + " jobs: "
                    + String.join(", ", found.subList(0, Math.min(found.size(), 5))) + (found.size() > 5 ? ", …" : "")
                    + ". Maybe give more of the id.");
        }
        return found.getFirst();
    }

    private static List<String> matches(Platform platform, String wanted) {
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < PAGES_MAX; page++) {
            Map<String, String> query = new HashMap<>(Map.of("limit", "500"));
            cursor.ifPresent(next -> query.put("cursor", next));
            JsonNode jobs = platform.tree("jobs", query);
            Json.items(jobs, "items")
                    .map(job -> Json.text(job, "id", ""))
                    .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(wanted)
                            || id.toLowerCase(Locale.ROOT).endsWith(wanted))
                    .forEach(found::add);
            cursor = Json.text(jobs, "nextCursor");
            if (cursor.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
