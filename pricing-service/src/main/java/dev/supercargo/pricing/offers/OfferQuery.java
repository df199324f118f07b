package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What offers are looked for.
 *
 * @param accelerator parts of the id that must all occur: {@code h100} or {@code a100-80gb}
 * @param cheapest only the offer with the lowest price per accelerator-hour of each accelerator
 * @param cursor sort key of the last offer seen
 */
record OfferQuery(
        Optional<String> provider,
        Optional<String> region,
        Optional<Market> market,
        List<String> accelerator,
        Optional<Integer> minAccelerators,
        Optional<BigDecimal> maxPricePerHour,
        boolean cheapest,
        OfferSort sort,
        Optional<String> cursor,
        int limit) {

    static OfferQuery of(OfferParameters parameters) {
        return new OfferQuery(
                text(parameters.provider),
                text(parameters.region),
                text(parameters.market).map(OfferQuery::market),
                text(parameters.accelerator).map(OfferQuery::parts).orElse(List.of()),
                text(parameters.minAccelerators).map(value -> whole("minAccelerators", value)),
                text(parameters.maxPricePerHour).map(OfferQuery::price),
                text(parameters.cheapest).map(OfferQuery::flag).orElse(false),
                text(parameters.sort).map(OfferQuery::sort).orElse(OfferSort.PRICE),
                Cursor.decode(parameters.cursor),
                Cursor.limit(text(parameters.limit)
                        .map(value -> whole("limit", value))
                        .orElse(100)));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Market market(String value) {
        return choice("market", value, Market.values());
    }

    private static OfferSort sort(String value) {
        return choice("sort", value, OfferSort.values());
    }

    private static <E extends Enum<E>> E choice(String parameter, String value, E[] choices) {
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        parameter, parameter + " '" + value + "' is not one of " + Arrays.toString(choices) + "."));
    }

    private static List<String> parts(String accelerator) {
        String id = accelerator.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(id.split("-")).filter(part -> !part.isEmpty()).toList();
    }

    private static int whole(String parameter, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below names the value
        }
        throw Problem.invalid(parameter, parameter + " '" + value + "' is not a whole number of 1 or more.");
    }

    private static BigDecimal price(String value) {
        try {
            BigDecimal price = new BigDecimal(value);
            if (price.signum() > 0 && price.precision() - price.scale() <= 9) {
                return price;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below names the value
        }
        throw Problem.invalid(
                "maxPricePerHour",
                "maxPricePerHour '" + value + "' is not a positive price in US dollars such as 3.06.");
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("cheapest", "cheapest '" + value + "' is neither true nor false.");
        };
    }
}
