package dev.supercargo.catalog.accelerators;

import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.problem.Problem;
import java.util.Optional;

/**
 * A found accelerator with its place in the list.
 *
 * @param rank smaller comes first; ties go by id
 */
record RankedAccelerator(AcceleratorEntity row, double rank) {

    /** The place after which the next page starts; belongs to one order. */
    record Place(double rank, String id) {

        /** Empty for the first page. */
        static Optional<Place> of(String cursor, AcceleratorQuery query) {
            return Cursor.decode(cursor).map(key -> {
                String[] parts = key.split("\\|", 3);
                if (parts.length != 3 || !parts[0].equals(order(query))) {
                    throw Problem.invalid("cursor", "cursor belongs to another order. Maybe start without one.");
                }
                return new Place(rank(parts[1]), parts[2]);
            });
        }

        private static double rank(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw Problem.invalid("cursor", "cursor is not one that this service gave. Maybe start without one.");
            }
        }

        private static String order(AcceleratorQuery query) {
            return (query.reversed() ? "-" : "") + query.sort().text();
        }
    }

    String cursorKey(AcceleratorQuery query) {
        return Place.order(query) + "|" + rank + "|" + row.id;
    }
}
