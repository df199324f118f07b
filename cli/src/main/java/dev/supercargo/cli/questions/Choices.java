package dev.supercargo.cli.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of several words. */
public final class Choices {

    private Choices() {}

    /** Reads the constant that {@code word} stands for. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> choices) {
        return answer -> Arrays.stream(choices.getEnumConstants())
                .filter(choice ->
                        word(choice).equals(answer.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + answer + "' is none of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Choices::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** As people write it. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
