package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter as text. What does not fit is refused with the parameter's name, its value and the forms it may have.
 *
 * @param value not blank
 */
record Parameter(String name, String value) {

    private static final int INTEGER_DIGITS_MAX = 9;
    private static final int DECIMALS_MAX = 18;

    /** Empty if the parameter is absent or blank. */
    static Optional<Parameter> of(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Parameter(name, text));
    }

    /** Some values with commas between them, lower case. */
    Set<String> words() {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    <E extends Enum<E>> Set<E> choices(E[] all) {
        return Arrays.stream(value.split(","))
                .map(word -> new Parameter(name, word.strip()).choice(all))
                .collect(Collectors.toUnmodifiableSet());
    }

    <E extends Enum<E>> E choice(E[] all) {
        String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> slugs = Arrays.stream(all).map(each -> slug(each)).toList();
        return Arrays.stream(all)
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> refused("one of " + String.join(", ", slugs)));
    }

    int whole() {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below names the value
        }
        throw refused("a whole number of 1 or more");
    }

    boolean flag() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("true or false");
        };
    }

    /** A price in US dollars as billionths of one, at which prices are kept; rounded down. */
    long nanoDollars() {
        BigDecimal price = positive(value).orElseThrow(() -> refused("a positive price in US dollars such as 3.06"));
        return OfferSort.Place.nanos(price.setScale(Money.SCALE, RoundingMode.FLOOR));
    }

    /** {@code 8}, {@code 8+}. */
    Amount amount() {
        return amount(value).orElseThrow(() -> refused("a number such as 8, or 8+ for at least 8"));
    }

    /** {@code 32GB}, {@code 32GB+}. */
    Amount gigabytes() {
        String number = value.toUpperCase(Locale.ROOT).replaceFirst("GB(?=\\+?$)", "");
        return amount(number).orElseThrow(() -> refused("a size such as 80GB, or 32GB+ for at least 32 GB"));
    }

    /** {@code 64}, {@code 64+}, {@code 8x}. */
    HostMemory hostMemory() {
        Optional<HostMemory> memory = value.toLowerCase(Locale.ROOT).endsWith("x")
                ? positive(value.substring(0, value.length() - 1)).map(HostMemory.PerVcpu::new)
                : amount(value).map(HostMemory.Whole::new);
        return memory.orElseThrow(
                () -> refused("GiB such as 64, 64+ for at least 64, or 8x for at least 8 GiB per virtual processor"));
    }

    Problem refused(String form) {
        return Problem.invalid(name, name + " '" + value + "' is not " + form + ".");
    }

    private static String slug(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Amount> amount(String text) {
        boolean orMore = text.endsWith("+");
        return positive(orMore ? text.substring(0, text.length() - 1) : text).map(number -> new Amount(number, orMore));
    }

    private static Optional<BigDecimal> positive(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean sensible = number.signum() > 0
                    && number.precision() - number.scale() <= INTEGER_DIGITS_MAX
                    && number.scale() <= DECIMALS_MAX;
            return sensible ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
