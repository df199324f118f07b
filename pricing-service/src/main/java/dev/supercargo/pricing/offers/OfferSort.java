package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** The order of a list of offers; offer ids break ties. */
enum OfferSort {
    /** Cheapest instance first. */
    PRICE(Place::comparedByPrice),
    /** Lowest price per accelerator-hour first. */
    PRICE_PER_ACCELERATOR(Place::comparedByPricePerAccelerator),
    /** Provider, then region, instance type and market. */
    PROVIDER(Comparator.comparing(Place::id));

    private final Comparator<Place> order;

    OfferSort(Comparator<Place> order) {
        this.order = order;
    }

    Comparator<Place> order() {
        return order;
    }

    /** Whether the list price alone tells that the offer of {@code row} comes behind {@code place}. */
    boolean isBehind(Place place, OfferColumns offers, int row) {
        return switch (this) {
            case PRICE -> offers.nanosPerHour(row) > place.nanosPerHour();
            case PRICE_PER_ACCELERATOR -> offers.nanosPerAcceleratorHour(row) > place.nanosPerAcceleratorHour();
            case PROVIDER -> false;
        };
    }

    /**
     * Where an offer stands in every order.
     *
     * @param nanosPerHour billionths of a US dollar
     * @param nanosPerAcceleratorHour the same for one accelerator, rounded alike for all offers
     */
    record Place(long nanosPerHour, long nanosPerAcceleratorHour, String id) {

        static Place of(Money pricePerHour, int accelerators, String id) {
            BigDecimal price = pricePerHour.amount();
            return new Place(
                    nanos(price),
                    nanos(price.divide(BigDecimal.valueOf(accelerators), Money.SCALE, RoundingMode.HALF_EVEN)),
                    id);
        }

        Money perAcceleratorHour() {
            return Money.usd(usd(nanosPerAcceleratorHour));
        }

        private int comparedByPrice(Place other) {
            int byPrice = Long.compare(nanosPerHour, other.nanosPerHour);
            return byPrice != 0 ? byPrice : id.compareTo(other.id);
        }

        private int comparedByPricePerAccelerator(Place other) {
            int byPrice = Long.compare(nanosPerAcceleratorHour, other.nanosPerAcceleratorHour);
            return byPrice != 0 ? byPrice : comparedByPrice(other);
        }

        /** The text of a cursor. */
        String key() {
            return usd(nanosPerHour).toPlainString() + "|"
                    + usd(nanosPerAcceleratorHour).toPlainString() + "|" + id;
        }

        static Place ofKey(String key) {
            String[] parts = key.split("\\|", 3);
            try {
                return new Place(nanos(new BigDecimal(parts[0])), nanos(new BigDecimal(parts[1])), parts[2]);
            } catch (ArithmeticException | NumberFormatException | ArrayIndexOutOfBoundsException fromElsewhere) {
                throw Problem.invalid("cursor", "cursor is not one of this list. Maybe start without one.");
            }
        }

        /** @throws ArithmeticException beyond nine billion dollars, or below a billionth of one */
        static long nanos(BigDecimal usd) {
            return usd.movePointRight(Money.SCALE).longValueExact();
        }

        private static BigDecimal usd(long nanos) {
            return BigDecimal.valueOf(nanos, Money.SCALE);
        }
    }
}
