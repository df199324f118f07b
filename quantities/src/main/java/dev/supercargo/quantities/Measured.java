package dev.supercargo.quantities;

import java.util.function.Function;

/**
 * A value that may be unknown. Unknown is a case of its own: it never compares, never adds and never wins, so a
 * missing price or speed cannot pass as zero.
 */
public sealed interface Measured<T> {

    /**
     * A known value.
     *
     * @param value the value
     */
    record Known<T>(T value) implements Measured<T> {}

    /**
     * A missing value.
     *
     * @param reason why it is missing, as a phrase for people: {@code "no price for p5e.48xlarge in eu-west-1"}
     */
    record Unknown<T>(String reason) implements Measured<T> {}

    static <T> Measured<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Measured<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    default <R> Measured<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(mapper.apply(value));
            case Unknown<T>(String reason) -> new Unknown<>(reason);
        };
    }

    default boolean isKnown() {
        return this instanceof Known<T>;
    }
}
