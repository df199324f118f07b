package dev.supercargo.pricing.pricelists;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a machine that a SKU of the GCP catalogue prices, told by its text.
 *
 * @param unit {@code core}, {@code ram}, {@code gpu} or {@code ssd}
 * @param name family of a host part, name of an accelerator, empty for disk
 */
record GcpPart(String unit, String name, GcpUse use) {

    /** Words of products that share their text with the plain one and cost something else. */
    private static final Pattern OTHER_PRODUCT = Pattern.compile(
            "\\b(custom|premium|sole tenancy|reserved|dws|calendar mode|flex start|dedicated|confidential)\\b");

    private static final Pattern HOST =
            Pattern.compile("\\b(a2|a3|a3 ?plus|a3 ?mega|a3 ?ultra|g2) (?:instance )?(core|cpu|ram)\\b");
    private static final Pattern SSD = Pattern.compile("\\bssd backed local storage\\b");
    private static final Pattern THREE_YEARS = Pattern.compile("\\bfor 3 years?\\b");

    /** Empty if the SKU belongs to no machine type in the table. */
    static Optional<GcpPart> of(String description, String usageType) {
        String text = description.toLowerCase(Locale.ROOT);
        if (OTHER_PRODUCT.matcher(text).find()) {
            return Optional.empty();
        }
        GcpUse use = use(text, usageType);
        Matcher host = HOST.matcher(text);
        if (host.find()) {
            return Optional.of(new GcpPart(host.group(2).equals("ram") ? "ram" : "core", family(host.group(1)), use));
        }
        if (SSD.matcher(text).find()) {
            return Optional.of(new GcpPart("ssd", "", use));
        }
        return gpu(text).map(name -> new GcpPart("gpu", name, use));
    }

    private static GcpUse use(String text, String usageType) {
        boolean committed = text.startsWith("commitment v1");
        if (committed || usageType.startsWith("Commit")) {
            return usageType.equals("Commit3Yr") || THREE_YEARS.matcher(text).find()
                    ? GcpUse.COMMITTED_3_YEARS
                    : GcpUse.COMMITTED_1_YEAR;
        }
        // Some SKUs are spot by their text and on-demand by their type.
        return usageType.equals("Preemptible") || text.contains("spot preemptible") ? GcpUse.SPOT : GcpUse.ON_DEMAND;
    }

    private static String family(String text) {
        return switch (text.replace(" ", "")) {
            case "a3plus", "a3mega" -> "A3-MEGA";
            case "a3ultra" -> "A3-ULTRA";
            default -> text.toUpperCase(Locale.ROOT);
        };
    }

    private static Optional<String> gpu(String text) {
        if (!text.contains("gpu")) {
            return Optional.empty();
        }
        if (text.contains("h100")) {
            return Optional.of(text.contains("mega") || text.contains("plus") ? "H100-MEGA" : "H100");
        }
        if (text.contains("a100")) {
            return Optional.of(text.contains("80gb") ? "A100-80GB" : "A100");
        }
        return Optional.of(text)
                .filter(any -> any.contains("h200 ") || any.contains("b200 ") || any.contains("nvidia l4 "))
                .map(any -> any.contains("h200 ") ? "H200" : any.contains("b200 ") ? "B200" : "L4");
    }
}
