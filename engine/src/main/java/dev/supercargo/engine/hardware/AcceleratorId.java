package dev.supercargo.engine.hardware;

import java.util.regex.Pattern;

/**
 * The canonical name of an accelerator model.
 *
 * @param value a lower-case slug {@code <vendor>-<part>[-<form>]-<memory>gb}, such as {@code nvidia-a100-sxm-80gb}
 */
public record AcceleratorId(String value) implements Comparable<AcceleratorId> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.]*(-[a-z0-9.]+)*");

    public AcceleratorId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("accelerator id must be a lower-case slug, but is '" + value
                    + "'. Maybe use a name such as nvidia-a100-sxm-80gb.");
        }
    }

    @Override
    public int compareTo(AcceleratorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
