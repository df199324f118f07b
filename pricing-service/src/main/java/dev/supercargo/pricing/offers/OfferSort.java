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

    /**
     * Where an offer stands in every order.
     *
     * @param usdPerAcceleratorHour rounded alike for all offers, to nano-dollars
     */
    record Place(BigDecimal usdPerHour, BigDecimal usdPerAcceleratorHour, String id) {

        static Place of(Money pricePerHour, int accelerators, String id) {
            BigDecimal price = pricePerHour.amount();
            return new Place(
                    price, price.divide(BigDecimal.valueOf(accelerators), Money.SCALE, RoundingMode.HALF_EVEN), id);
        }

        // Written out, because a search compares tens of thousands of times.
        private int comparedByPrice(Place other) {
            int byPrice = usdPerHour.compareTo(other.usdPerHour);
            return byPrice != 0 ? byPrice : id.compareTo(other.id);
        }

        private int comparedByPricePerAccelerator(Place other) {
            int byPrice = usdPerAcceleratorHour.compareTo(other.usdPerAcceleratorHour);
            return byPrice != 0 ? byPrice : comparedByPrice(other);
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
