package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;

/** The order of a list of offers; offer ids break ties. */
enum OfferSort {
    /** Cheapest instance first. */
    PRICE(Comparator.comparing(Place::usdPerHour).thenComparing(Place::id)),
    /** Lowest price per accelerator-hour first. */
    PRICE_PER_ACCELERATOR(Comparator.comparing(Place::usdPerAcceleratorHour)
            .thenComparing(Place::usdPerHour)
            .thenComparing(Place::id)),
    /** Provider, then region, instance type and market. */
    PROVIDER(Comparator.comparing(Place::id));

    private final Comparator<Place> order;

    OfferSort(Comparator<Place> order) {
        this.order = order;
    }

    Comparator<Place> order() {
        return order;
    }

    /**
     * Where an offer stands in every order.
     *
     * @param usdPerAcceleratorHour rounded alike for all offers
     */
    record Place(BigDecimal usdPerHour, BigDecimal usdPerAcceleratorHour, String id) {

        static Place of(Money pricePerHour, int accelerators, String id) {
            BigDecimal price = pricePerHour.amount();
            return new Place(price, price.divide(BigDecimal.valueOf(accelerators), MathContext.DECIMAL64), id);
        }

        /** The text of a cursor. */
        String key() {
            return usdPerHour.toPlainString() + "|" + usdPerAcceleratorHour.toPlainString() + "|" + id;
        }

        static Place ofKey(String key) {
            String[] parts = key.split("\\|", 3);
            try {
                return new Place(new BigDecimal(parts[0]), new BigDecimal(parts[1]), parts[2]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException fromElsewhere) {
                throw Problem.invalid("cursor", "cursor is not one of this list. Maybe start without one.");
            }
        }
    }
}
