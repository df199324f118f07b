package dev.supercargo.simulator.ownership;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from an object to one of its fields.
 *
 * @param steps in the notation of FieldsV1: {@code f:name} into a field, <code>k:{"name":"a"}</code> into an item of a
 *     list with keys, {@code v:"a"} to an item of a set
 */
record FieldPath(List<String> steps) implements Comparable<FieldPath> {

    static final FieldPath ROOT = new FieldPath(List.of());

    FieldPath {
        steps = List.copyOf(steps);
    }

    FieldPath step(String step) {
        List<String> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    FieldPath field(String name) {
        return step("f:" + name);
    }

    /** Whether this is the other path, or leads through it. */
    boolean isWithin(FieldPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** As Kubernetes writes it in conflicts: {@code .spec.containers[name="a"].image}. */
    String display() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
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
        int shared = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < shared; i++) {
            int order = steps.get(i).compareTo(other.steps.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.size(), other.steps.size());
    }
}
