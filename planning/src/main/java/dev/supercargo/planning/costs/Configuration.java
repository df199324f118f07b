package dev.supercargo.planning.costs;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/** One way to get the work done. */
public sealed interface Configuration {

    /** Unlike any other's in a comparison. */
    String name();

    Speed speed();

    /** Equal machines that share the work; 0 stands for as many as are needed. */
    int machines();

    /**
     * Bought, new or used.
     *
     * @param machines 1 or more
     */
    record Bought(String name, Speed speed, int machines, Purchase purchase, Running running) implements Configuration {

        public Bought {
            requireMachines(machines);
        }
    }

    /**
     * Leased and run at home.
     *
     * @param machines 1 or more
     */
    record Leased(String name, Speed speed, int machines, Lease lease, Running running) implements Configuration {

        public Leased {
            requireMachines(machines);
        }
    }

    /** Rented from a provider, as many machines as are needed. */
    record Rented(String name, Speed speed, Rent rent) implements Configuration {

        @Override
        public int machines() {
            return 0;
        }
    }

    /**
     * The purchase of one machine.
     *
     * @param setup software licences, delivery, installation, once
     * @param age in years when it is bought; 0 is new
     * @param depreciation of a new one
     * @param failures share of the price that parts are expected to cost which fail, a year
     */
    record Purchase(Money price, Money setup, Age age, Depreciation depreciation, Share failures) {

        /** Years of use that are left, 1 or more. */
        int yearsLeft() {
            return Math.max(1, depreciation.lifeYears() - age.years());
        }

        /** What it fetches after {@code months}, falling evenly to the residual share at the end of its life. */
        Money worthAfter(int months) {
            double used = Math.min(1, months / (12.0 * yearsLeft()));
            return price.timesEstimate(
                    1 - used * depreciation.residual().complement().value());
        }
    }

    /** @param years 0 to 20 */
    record Age(int years) {

        public static final Age NEW = new Age(0);

        public Age {
            if (years < 0 || years > 20) {
                throw new IllegalArgumentException("a machine is bought at an age of 0 to 20 years, but " + years);
            }
        }
    }

    /**
     * Of one machine.
     *
     * @param price of the machine, which shares of the price are taken of
     * @param term afterwards it goes on, unless there is a buyout
     * @param buyout paid after the last month of the term, ending the payments
     */
    record Lease(Money perMonth, Money price, Months term, Measured<Money> buyout) {}

    /**
     * What a provider asks.
     *
     * @param onDemand of one machine
     * @param spot of the hours beyond the commitment
     * @param commitment of machines paid for whether used or not
     * @param data by the month
     */
    record Rent(HourlyRate onDemand, Spot spot, Commitment commitment, Data data) {}

    /**
     * @param share of the hours that run on spot
     * @param overhead hours repeated after interruptions, as a share of those
     */
    record Spot(Share share, HourlyRate rate, Share overhead) {

        public static final Spot NONE = new Spot(new Share(0), HourlyRate.zero(), new Share(0));
    }

    /** @param machines 0 for none */
    record Commitment(int machines, HourlyRate rate) {

        public static final Commitment NONE = new Commitment(0, HourlyRate.zero());

        public Commitment {
            if (machines < 0) {
                throw new IllegalArgumentException("a commitment has 0 machines or more, but " + machines);
            }
        }
    }

    /** Prices of a month. */
    record Data(Money storage, Money transfer) {

        public static final Data NONE = new Data(Money.zero(), Money.zero());
    }

    private static void requireMachines(int machines) {
        if (machines < 1) {
            throw new IllegalArgumentException("1 machine or more, but " + machines + " are given");
        }
    }
}
