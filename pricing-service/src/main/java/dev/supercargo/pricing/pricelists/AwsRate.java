package dev.supercargo.pricing.pricelists;

import dev.supercargo.quantities.Money;

/** One rate of a term of an AWS price list, whichever form the list has. */
final class AwsRate {

    private AwsRate() {}

    static void take(
            long row,
            String kind,
            String sku,
            String unit,
            AwsAttributes term,
            Money amount,
            AwsTerms terms,
            Reading reading) {
        boolean hourly = unit.equals("Hrs");
        boolean upfront = unit.equals("Quantity");
        switch (kind) {
            case "OnDemand" -> {
                if (hourly) {
                    terms.onDemand(row, sku, amount);
                } else {
                    reading.refuse(row, "unit", "'" + unit + "' is not one hour");
                }
            }
            case "Reserved" -> {
                if (hourly || upfront) {
                    terms.reserved(row, sku, term, upfront, amount);
                } else {
                    reading.refuse(row, "unit", "'" + unit + "' is neither an hour nor an upfront fee");
                }
            }
            default -> reading.otherProduct();
        }
    }
}
