package dev.supercargo.catalog.models.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a config.json. Remembers what was read, so that the rest can be named, and collects what is wrong. Not
 * thread-safe.
 */
final class Fields {

    private static final int DIMENSION_MAX = 100_000_000;

    private final Map<String, Object> values;
    private final Set<String> read = new TreeSet<>();
    private final List<Complaint> complaints = new ArrayList<>();

    /** One field that is wrong. */
    record Complaint(String field, String message) {}

    Fields(Map<String, Object> values) {
        this.values = values;
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    /** A whole number above 0; 1, with a complaint, if it is not there or no such number. */
    long needed(String field) {
        if (!has(field)) {
            read.add(field);
            complaints.add(new Complaint(field, field + " is missing. Maybe the file is not the model's config.json."));
            return 1;
        }
        return whole(field, 1);
    }

    /** A whole number above 0, or {@code otherwise} if it is not there. */
    long or(String field, long otherwise) {
        return has(field) ? whole(field, otherwise) : ignored(field, otherwise);
    }

    boolean flag(String field, boolean otherwise) {
        if (!has(field)) {
            return ignored(field, otherwise);
        }
        read.add(field);
        if (values.get(field) instanceof Boolean flag) {
            return flag;
        }
        complaints.add(new Complaint(field, field + " must be true or false."));
        return otherwise;
    }

    /** Text, or empty if it is not there. */
    String text(String field) {
        read.add(field);
        Object value = values.get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof String text && text.length() <= 200) {
            return text;
        }
        complaints.add(new Complaint(field, field + " must be text of at most 200 characters."));
        return "";
    }

    void complain(String field, String message) {
        complaints.add(new Complaint(field, message));
    }

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** Names of fields that nobody read. */
    Set<String> unread() {
        Set<String> unread = new TreeSet<>(values.keySet());
        unread.removeAll(read);
        return unread;
    }

    private long whole(String field, long otherwise) {
        read.add(field);
        if (values.get(field) instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= 1
                && number.longValue() <= DIMENSION_MAX) {
            return number.longValue();
        }
        String shown = String.valueOf(values.get(field));
        complaints.add(new Complaint(
                field,
                field + " must be a whole number in 1.." + DIMENSION_MAX + ", but is "
                        + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown) + "."));
        return otherwise;
    }

    private <T> T ignored(String field, T otherwise) {
        read.add(field);
        return otherwise;
    }
}
