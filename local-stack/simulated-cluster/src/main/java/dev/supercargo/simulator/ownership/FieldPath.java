package dev.supercargo.simulator.ownership;

import java.util.List;

/**
 * The way from an object to one of its fields, as a text: an object has hundreds of them, and they are sorted and compared
 * at every write.
 *
 * @param text the steps, in the notation of FieldsV1: {@code f:name} into a field, <code>k:{"name":"a"}</code> into an
 *     item of a list with keys, {@code v:"a"} to an item of a set; between them a character that none of them contains
 */
record FieldPath(String text) implements Comparable<FieldPath> {

    static final FieldPath ROOT = new FieldPath("");

    /** Below every other character, so that a path comes before those that lead through it. */
    private static final String SEPARATOR = "\0";

    FieldPath step(String step) {
        return new FieldPath(isRoot() ? step : text + SEPARATOR + step);
    }

    FieldPath field(String name) {
        return step("f:" + name);
    }

    boolean isRoot() {
        return text.isEmpty();
    }

    List<String> steps() {
        return isRoot() ? List.of() : List.of(text.split(SEPARATOR));
    }

    /** Whether this is the other path, or leads through it. */
    boolean isWithin(FieldPath other) {
        return other.isRoot() || text.equals(other.text) || text.startsWith(other.text + SEPARATOR);
    }

    /** As Kubernetes writes it in conflicts: {@code .spec.containers[name="a"].image}. */
    String display() {
        StringBuilder text = new StringBuilder();
        for (String step : steps()) {
            String value = step.substring(2);
            switch (step.charAt(0)) {
                case 'f' -> text.append('.').append(value);
                case 'k' ->
                    text.append('[')
                            .append(value.substring(1, value.length() - 1).replaceAll("\"(\\w+)\":", "$1="))
                            .append(']');
                default -> text.append("[=").append(value).append(']');
            }
        }
        return text.toString();
    }

    @Override
    public int compareTo(FieldPath other) {
        return text.compareTo(other.text);
    }
}
