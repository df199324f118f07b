package dev.supercargo.advice.options;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;

/** What can be bought and rented. */
public record Market(List<Build> builds, List<Rental> rentals) {

    public Market {
        builds = List.copyOf(builds);
        rentals = List.copyOf(rentals);
    }

    /**
     * A complete machine.
     *
     * @param devices what it trains on
     * @param contents its parts in words
     * @param source of the price
     */
    public record Build(
            String id, String name, Devices devices, List<String> contents, PriceRange price, String source) {
        public Build {
            contents = List.copyOf(contents);
        }

        /** The middle of the range. */
        Money middle() {
            return price.low().plus(price.high()).timesEstimate(0.5);
        }
    }

    /**
     * A machine of a cloud.
     *
     * @param interruptible whether it may be taken away
     * @param source of the price
     */
    public record Rental(
            String id, Devices devices, HourlyRate perHour, boolean interruptible, String source, LocalDate asOf) {}

    /**
     * Equal accelerators of one machine.
     *
     * @param count 1 or more
     */
    public record Devices(AcceleratorSpec spec, int count) {
        @Override
        public String toString() {
            return (count > 1 ? count + " × " : "") + spec.name();
        }
    }
}
