package dev.supercargo.catalog.facts;

import dev.supercargo.hardware.facts.Unlisted;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Measured.Unknown;
import java.util.function.Function;

/** The edge between the domain, where unknown is a case, and columns and JSON fields, where it is absent. */
public final class NullableFact {

    private NullableFact() {}

    public static <T> Measured<T> unknown() {
        return Unlisted.value();
    }

    /** @param value null for unknown */
    public static <V, T> Measured<T> read(V value, Function<? super V, ? extends T> reader) {
        return value == null ? unknown() : Measured.known(reader.apply(value));
    }

    /** @param value null for unknown */
    public static <T> Measured<T> read(T value) {
        return read(value, known -> known);
    }

    /** Null if {@code fact} is unknown. */
    public static <T, V> V write(Measured<T> fact, Function<? super T, ? extends V> writer) {
        return switch (fact) {
            case Known<T>(T value) -> writer.apply(value);
            case Unknown<T> unknown -> null;
        };
    }

    /** Null if {@code fact} is unknown. */
    public static <T> T write(Measured<T> fact) {
        return write(fact, value -> value);
    }
}
