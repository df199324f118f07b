package dev.supercargo.engine.workload;

/**
 * The canonical name of a model profile.
 *
 * @param value a slug such as {@code resnet-50} or {@code llama-2-70b}
 */
public record ModelId(String value) implements Comparable<ModelId> {

    public ModelId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("model id is blank. Maybe leave the model unknown instead.");
        }
    }

    @Override
    public int compareTo(ModelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
