package dev.supercargo.advice.options;

import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.Collections;
import java.util.List;

/** What running costs are reckoned with; each is told with the advice. */
final class Assumed {

    /** As pricing-service assumes. */
    static final Money TARIFF_PER_KWH = Money.usd("0.14");

    private static final double MAINTENANCE_PER_MONTH = 0.05 / 12;
    /** AWS S3 Standard in us-east-1, the first 50 TB, list price of 2025-11. */
    private static final Money STORAGE_PER_GB_MONTH = Money.usd("0.023");
    /** Hours of a month. */
    static final double MONTH = 730;

    private static final Power UNKNOWN_CARD = new Power(350);

    private Assumed() {}

    static Money electricityPerHour(Market.Devices devices) {
        Power each = devices.spec().tdp() instanceof Measured.Known<Power>(Power known) ? known : UNKNOWN_CARD;
        Power drawn = PowerSupplyRule.drawn(Collections.nCopies(devices.count(), each));
        return TARIFF_PER_KWH.timesEstimate(drawn.kilowatts());
    }

    static Money maintenancePerMonth(Money price) {
        return price.timesEstimate(MAINTENANCE_PER_MONTH);
    }

    static Money cloudStoragePerMonth(Memory storage) {
        return STORAGE_PER_GB_MONTH.timesEstimate(storage.gb());
    }

    static List<String> sentences() {
        return List.of(
                "Electricity costs " + TARIFF_PER_KWH
                        + " a kWh; a machine draws its accelerators' rated power and 200 W while it trains.",
                "Maintenance costs 5 % of the purchase price a year; what the machine is still worth at the end is not"
                        + " deducted.",
                "Storage in the cloud costs " + STORAGE_PER_GB_MONTH
                        + " for a GB and month (AWS S3 Standard, us-east-1, 2025-11); local storage is in the machine.",
                "Only GPUs are looked at: TPU and Trainium need other software, and Inferentia does not train.",
                "Prices stay as they are; taxes, time to set up and transfer out of the cloud are not counted.");
    }
}
